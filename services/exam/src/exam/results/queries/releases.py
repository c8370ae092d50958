from collections.abc import Iterator, Sequence

from sqlmodel import Session, col, func, select

from exam.eligibility.queries import names_of
from exam.results.rows import ABOUT, result_of
from exam.results.rules import State
from exam.results.tables import Result
from exam.results.views import Detail, Record, Release, ReleaseWithRecords
from shared.actor import Actor
from shared.approvals import ApprovalView, approvals_of, open_approvals, subjects_waiting
from shared.paging import Page, page
from shared.refusals import N_
from shared.web import Queue

ACTS = {"release": "release", "withdraw": "withdrawal", "import": "import of an earlier release"}


def releases(session: Session, actor: Actor, *, after: str = "") -> Page[Release]:
    """What waits for an approval, longest waiting first."""
    waits = (col(Result.state) == State.DRAFT) | col(Result.id).in_(subjects_waiting(ABOUT, "withdraw"))
    found = page(session, select(Result).where(waits), by=(Result.drafted_at, Result.id), after=after)
    return found.of(_releases(session, actor, found.items))


def released_lately(session: Session, actor: Actor, *, after: str = "") -> Page[Release]:
    """What was decided here, newest first: released, also where it was withdrawn since, or set aside as a draft."""
    done = select(Result).where(
        col(Result.state).in_((State.RELEASED, State.WITHDRAWN)), col(Result.imported).is_(False)
    )
    done = done.where(col(Result.id).not_in(subjects_waiting(ABOUT, "withdraw")))
    found = page(session, done, by=(Result.drafted_at, Result.id), after=after, newest_first=True)
    return found.of(_releases(session, actor, found.items))


def release(session: Session, actor: Actor, result_id: str) -> ReleaseWithRecords:
    result = result_of(session, result_id)
    records = tuple(record for one in approvals_of(session, ABOUT, result_id) for record in _records(one))
    return ReleaseWithRecords(release=_releases(session, actor, [result])[0], records=records)


def release_queue(session: Session) -> Queue:
    count, oldest = session.exec(
        select(func.count(), func.min(Result.drafted_at)).where(col(Result.state) == State.DRAFT)
    ).one()
    return Queue(
        slug="releases",
        title=N_("Results to release"),
        count=count,
        oldest=oldest,
        url="/exam/administration/releases",
    )


def _releases(session: Session, actor: Actor, rows: Sequence[Result]) -> list[Release]:
    names = names_of(session, [row.person_id for row in rows])
    waiting = open_approvals(session, ABOUT, [row.id for row in rows])
    return [_release(row, names.get(row.person_id), waiting.get(row.id), actor) for row in rows]


def _release(row: Result, name: str | None, waiting: ApprovalView | None, actor: Actor) -> Release:
    detail = Detail.model_validate(row.detail)
    return Release(
        id=row.id,
        person_id=row.person_id,
        name=name,
        state=row.state,
        waits_for=waiting and waiting.act,
        outcome=row.outcome,
        written=row.written,
        oral=row.oral,
        percent=detail.percent,
        pass_percent=detail.pass_percent,
        drafted_at=row.drafted_at,
        released_on=row.released_on,
        rule_set=row.rule_set,
        mine=waiting is not None and waiting.first_by == actor.id,
    )


def _records(one: ApprovalView) -> Iterator[Record]:
    """An approval as two lines, or three words of one: the first, the second, or that it was taken back."""
    act = ACTS[one.act]
    alone = one.act == "import"
    yield Record(act=act if alone else f"{act}, first word", by=one.first_by, at=one.first_at, words=one.reason)
    if one.closed_at and one.second_by:
        second = act if alone else f"{act}, second word"
        yield Record(act=second, by=one.second_by, at=one.closed_at, words=one.second_reason)
    elif one.closed_at and one.taken_back_by:
        yield Record(act=f"{act}, taken back", by=one.taken_back_by, at=one.closed_at, words="")
