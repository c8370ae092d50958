from collections.abc import Set
from datetime import datetime

from sqlmodel import Session, col, func, select

from exam.appeals import rules
from exam.appeals.rows import appeal_of, asked_of, opened, run_anew
from exam.appeals.rules import About, State
from exam.appeals.tables import Appeal
from exam.appeals.views import AppealToAnswer, MyAppeal, MyAppeals, WaitingAppeal
from exam.assignments.queries import short_of_examiners
from exam.eligibility.queries import names_of
from exam.results.queries import my_result, result_in_any_state
from exam.rule_sets.queries import rule_set
from exam.scoring.queries import cannot_be_judged, is_scored_anew
from shared.actor import Actor
from shared.approvals import open_approvals
from shared.days import day_of
from shared.paging import Page, page
from shared.refusals import N_
from shared.web import Queue


def my_appeals(session: Session, actor: Actor, result_id: str, *, now: datetime) -> MyAppeals:
    """What one asked of a result, and what one can still ask."""
    result, asked = my_result(session, actor, result_id), asked_of(session, result_id)
    until = rules.last_day(result.released_on, rule_set(session, result.rule_set).appeal_days)
    may = result.not_yet and day_of(now) <= until
    return MyAppeals(
        result_id=result_id,
        until=until,
        open_to=tuple(about for about in About if may and about not in {one.about for one in asked}),
        asked=tuple(_mine(one, now) for one in asked),
    )


def waiting_appeals(session: Session, *, after: str = "", now: datetime) -> Page[WaitingAppeal]:
    """The first to be answered first."""
    waiting = select(Appeal).where(Appeal.state == State.ASKED)
    found = page(session, waiting, by=(Appeal.due_at, Appeal.id), after=after)
    names = names_of(session, [one.person_id for one in found.items])
    short = short_of_examiners(session, [one.id for one in found.items], now=now)
    return found.map(lambda row: _waiting(session, row, names.get(row.person_id), short))


def appeal(session: Session, actor: Actor, appeal_id: str, *, now: datetime) -> AppealToAnswer:
    row = appeal_of(session, appeal_id)
    result = result_in_any_state(session, row.result_id)
    run, talk = (run_anew(session, row, id) for id in (result.written_sitting_id, result.oral_sitting_id))
    waiting = open_approvals(session, "appeal", [row.id]).get(row.id)
    name, short = names_of(session, [row.person_id]).get(row.person_id), short_of_examiners(session, [row.id], now=now)
    return AppealToAnswer(
        appeal=_waiting(session, row, name, short),
        state=row.state,
        result_id=row.result_id,
        words=opened(row.person_id, row.words),
        percent=result.detail.percent,
        percent_anew=run and run.percent,
        written_anew=run and run.outcome,
        oral_anew=talk and talk.outcome,
        hold_anew=result.oral_sitting_id if cannot_be_judged(session, row.id) else None,
        proposed=waiting is not None,
        mine=waiting is not None and waiting.first_by == actor.id,
        upheld=row.upheld,
        answer=opened(row.person_id, row.answer),
    )


def appeals_late(session: Session, *, now: datetime) -> list[str]:
    """Not answered on the day that we said; of each the person is told once."""
    late = select(Appeal.id).where(Appeal.state == State.ASKED, col(Appeal.told_late_at).is_(None))
    return list(session.exec(late.where(col(Appeal.due_at) < now)))


def appealed_by(session: Session, appeal_id: str) -> str:
    return appeal_of(session, appeal_id).person_id


def appeal_queue(session: Session) -> Queue:
    asked = select(func.count(), func.min(Appeal.asked_at)).where(Appeal.state == State.ASKED)
    count, oldest = session.exec(asked).one()
    url = "/exam/administration/appeals"
    return Queue(slug="appeals", title=N_("Appeals to answer"), count=count, oldest=oldest, url=url)


def _mine(row: Appeal, now: datetime) -> MyAppeal:
    """Of an answer that is only proposed the person sees nothing."""
    answered = row.state == State.ANSWERED
    return MyAppeal(
        about=row.about,
        state=row.state,
        words=opened(row.person_id, row.words),
        asked_at=row.asked_at,
        due_at=row.due_at,
        late=not answered and row.due_at < now,
        upheld=row.upheld if answered else None,
        answer=opened(row.person_id, row.answer) if answered else "",
    )


def _waiting(session: Session, row: Appeal, name: str | None, short: Set[str]) -> WaitingAppeal:
    return WaitingAppeal(
        id=row.id,
        name=name,
        about=row.about,
        asked_at=row.asked_at,
        due_at=row.due_at,
        judged=is_scored_anew(session, row.id),
        short=row.id in short,
    )
