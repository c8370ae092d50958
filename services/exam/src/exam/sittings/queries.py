from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlmodel import Session, col, func, select

from exam.accommodations.queries import arrangement_of
from exam.accommodations.rules import Kind, minutes_planned
from exam.attempts.queries import refuse_unless_part_takable
from exam.attempts.rules import Part
from exam.eligibility.queries import candidacy_of, names_of
from exam.eligibility.rules import refuse_unless_open
from exam.forms.queries import positions, question_at, questions
from exam.forms.views import Position, Question
from exam.items.kinds.kind import Asked, QuestionView
from exam.items.queries import instructions
from exam.rule_sets.queries import rule_set_on
from exam.sittings.clocks import clock_of
from exam.sittings.models import (
    Mark,
    OpenSitting,
    QuestionPage,
    SittingView,
    SittingWithQuestions,
    Start,
    Time,
)
from exam.sittings.rules import Clock, State, deadline, time_left
from exam.sittings.tables import AnswerVersion, Flag, Sitting
from shared.days import day_of
from shared.refusals import NotFound, Refusal


class Saved(NamedTuple):
    answer: str
    sequence: int
    saved_at: datetime


def start(session: Session, person_id: str, language: str, now: datetime) -> Start:
    """The page before the written part: nothing has begun yet."""
    rule_set = rule_set_on(session, day_of(now))
    arrangement = arrangement_of(session, person_id)
    sittings = session.exec(select(Sitting).where(Sitting.person_id == person_id)).all()
    why_not = _why_not(session, person_id, sittings, now)
    return Start(
        guide=instructions(session, language, rule_set).written,
        minutes=minutes_planned(rule_set.written_minutes, arrangement.percent),
        kinds=arrangement.kinds,
        open_sitting=next((one.id for one in sittings if one.state == State.OPEN), None),
        may_begin=why_not is None,
        why_not=why_not,
    )


def sittings_of(session: Session, person_id: str, now: datetime) -> list[SittingView]:
    """Newest first."""
    mine = select(Sitting).where(Sitting.person_id == person_id).order_by(col(Sitting.started_at).desc())
    return [_view(session, sitting, now) for sitting in session.exec(mine)]


def my_sitting(session: Session, person_id: str, sitting_id: str, now: datetime) -> SittingView:
    return _view(session, _mine(session, person_id, sitting_id), now)


def my_sitting_with_questions(session: Session, person_id: str, sitting_id: str, now: datetime) -> SittingWithQuestions:
    """The questions are there while the sitting is open and no break closes them."""
    sitting = _mine(session, person_id, sitting_id)
    view = _view(session, sitting, now)
    if sitting.state != State.OPEN or view.on_break:
        return SittingWithQuestions(sitting=view, questions=())
    saved, flags = answers_of(session, sitting.id), _flags(session, sitting.id)
    asked = tuple(_question(one, saved, flags) for one in questions(session, sitting.form_id))
    return SittingWithQuestions(sitting=view, questions=asked)


def question_page(
    session: Session, person_id: str, sitting_id: str, position: int, window: str, now: datetime
) -> QuestionPage:
    sitting = _mine(session, person_id, sitting_id)
    asked, view = question_at(session, sitting.form_id, position), _view(session, sitting, now)
    return QuestionPage(
        sitting=view,
        question=_question(asked, answers_of(session, sitting.id), _flags(session, sitting.id)),
        template=asked.item.template(),
        here=window == sitting.window,
        total=len(view.questions),
    )


def writes_here(session: Session, person_id: str, sitting_id: str, window: str) -> bool:
    return _mine(session, person_id, sitting_id).window == window


def form_of(session: Session, sitting_id: str) -> str:
    """The form that was sat."""
    return session.exec(select(Sitting.form_id).where(Sitting.id == sitting_id)).one()


def answers_of(session: Session, sitting_id: str) -> dict[str, Saved]:
    """The answer to each item: the version with the highest sequence."""
    newest = (
        select(AnswerVersion.item_id, func.max(AnswerVersion.sequence).label("sequence"))
        .where(AnswerVersion.sitting_id == sitting_id)
        .group_by(col(AnswerVersion.item_id))
        .subquery()
    )
    rows = session.exec(
        select(AnswerVersion)
        .join(
            newest,
            (newest.c.item_id == AnswerVersion.item_id) & (newest.c.sequence == AnswerVersion.sequence),
        )
        .where(AnswerVersion.sitting_id == sitting_id)
    )
    return {row.item_id: Saved(row.answer, row.sequence, row.saved_at) for row in rows}


def open_sittings(session: Session, now: datetime) -> list[OpenSitting]:
    """For administrators: who sits now, who has sat lately."""
    newest = select(Sitting).order_by(col(Sitting.state) != State.OPEN, col(Sitting.started_at).desc()).limit(100)
    rows = session.exec(newest).all()
    names = names_of(session, [row.person_id for row in rows])
    return [
        OpenSitting(
            id=row.id,
            person_id=row.person_id,
            name=names.get(row.person_id),
            state=row.state,
            started_at=row.started_at,
            deadline=deadline(clock_of(session, row)) if row.state == State.OPEN else None,
            on_break=row.break_began_at is not None,
            answered=sum(bool(saved.answer) for saved in answers_of(session, row.id).values()),
        )
        for row in rows
    ]


def _why_not(session: Session, person_id: str, sittings: Sequence[Sitting], now: datetime) -> str | None:
    """The sentence (msgid) with which a beginning would be refused now."""
    taken = [one.id for one in sittings if one.state == State.SUBMITTED]
    try:
        refuse_unless_open(candidacy_of(session, person_id))
        refuse_unless_part_takable(session, person_id, Part.WRITTEN, taken, now=now)
    except Refusal as refusal:
        return refusal.sentence
    return None


def _mine(session: Session, person_id: str, sitting_id: str) -> Sitting:
    sitting = session.get(Sitting, sitting_id)
    if sitting is None or sitting.person_id != person_id:
        raise NotFound
    return sitting


def _view(session: Session, sitting: Sitting, now: datetime) -> SittingView:
    clock = clock_of(session, sitting)
    saved, flags = answers_of(session, sitting.id), _flags(session, sitting.id)
    return SittingView(
        id=sitting.id,
        state=sitting.state,
        started_at=sitting.started_at,
        submitted_at=sitting.submitted_at,
        submitted_by=sitting.submitted_by,
        on_break=sitting.break_began_at is not None,
        breaks_stop_clock=clock.breaks_stop,
        read_aloud=Kind.READ_ALOUD in arrangement_of(session, sitting.person_id).kinds,
        time=_time(clock, now),
        questions=tuple(_mark(one, saved, flags) for one in positions(session, sitting.form_id)),
    )


def _time(clock: Clock, now: datetime) -> Time:
    left = time_left(clock, now)
    return Time(
        unlimited=clock.percent is None,
        deadline=deadline(clock),
        left_seconds=None if left is None else int(left.total_seconds()),
        percent=clock.percent,
    )


def _mark(position: Position, saved: dict[str, Saved], flags: set[str]) -> Mark:
    answered = position.item_id in saved and bool(saved[position.item_id].answer)
    return Mark(
        item_id=position.item_id,
        position=position.number,
        kind=position.kind,
        answered=answered,
        flagged=position.item_id in flags,
    )


def _question(question: Question, saved: dict[str, Saved], flags: set[str]) -> QuestionView:
    item, known = question.item, saved.get(question.item.id)
    asked = Asked(
        item_id=item.id,
        position=question.number,
        kind=item.kind,
        stem=item.stem,
        answer=known.answer if known else "",
        sequence=known.sequence if known else 0,
        saved_at=known.saved_at if known else None,
        flagged=item.id in flags,
    )
    return item.view(asked)


def _flags(session: Session, sitting_id: str) -> set[str]:
    return set(session.exec(select(Flag.item_id).where(Flag.sitting_id == sitting_id)))


def due_sittings(session: Session, *, now: datetime) -> list[str]:
    """Open sittings whose end has come, or may have come."""
    due = select(Sitting.id).where(Sitting.state == State.OPEN, col(Sitting.due_at) <= now)
    return list(session.exec(due.order_by(col(Sitting.due_at))))


def handed_in(session: Session, *, now: datetime) -> list[str]:
    """Sittings that were sent in and that scoring has not taken up."""
    waiting = select(Sitting.id).where(Sitting.state == State.SUBMITTED, col(Sitting.handed_over_at).is_(None))
    return list(session.exec(waiting.order_by(col(Sitting.submitted_at))))
