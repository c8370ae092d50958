from collections.abc import Collection

import sqlalchemy as sa
from sqlmodel import Session, col, func, select

from curriculum.cohorts.queries import facilitators_of
from curriculum.completion.rules import NotCompleteYet, Progress
from curriculum.completion.tables import AttendancePaper, CompletedModule
from curriculum.completion.views import CompletedModules, CompletionView, Paper
from curriculum.trainings.queries import own_seat, rule_set, seat_statement
from curriculum.trainings.views import Seat
from shared.actor import Actor

_SEAT = seat_statement().subquery()
_COMPLETED = sa.select(*_SEAT.c, col(CompletedModule.module)).outerjoin_from(
    _SEAT, CompletedModule, col(CompletedModule.training_id) == _SEAT.c.id
)


def completed_by(session: Session, person_id: str) -> CompletedModules | None:
    """One look, past the ORM: every page of every module asks this first. None without a place in the training."""
    rows = session.connection().execute(_COMPLETED, {"person": person_id}).all()
    if not rows:
        return None
    return CompletedModules(
        training_id=rows[0].id,
        cohort_id=rows[0].cohort_id,
        rule_set_id=rows[0].rule_set_id,
        state=rows[0].state,
        numbers=frozenset(row.module for row in rows if row.module is not None),
    )


def count_completed(session: Session, training_ids: Collection[str]) -> dict[str, int]:
    """How many modules in each of these trainings; nothing where there is none."""
    counted = select(CompletedModule.training_id, func.count()).where(
        col(CompletedModule.training_id).in_(training_ids)
    )
    return dict(session.exec(counted.group_by(col(CompletedModule.training_id))).all())


def progress_of(session: Session, seat: Seat) -> Progress:
    rules = rule_set(session, seat.rule_set_id)
    modules = count_completed(session, [seat.training_id]).get(seat.training_id, 0)
    return Progress(modules, rules.modules, seat.practice_minutes, rules.practice_minutes)


def my_completion(session: Session, actor: Actor) -> CompletionView:
    seat = own_seat(session, actor)
    progress, paper = progress_of(session, seat), _paper(session, seat)
    return CompletionView(
        name=seat.name,
        modules=paper.modules if paper else progress.modules,
        modules_required=progress.modules_required,
        practice_minutes=seat.practice_minutes,
        practice_minutes_required=progress.minutes_required,
        complete=seat.completed_on is not None,
        completed_on=seat.completed_on,
        paper=paper.number if paper else None,
        facilitators=facilitators_of(session, seat.cohort_id),
    )


def my_paper(session: Session, actor: Actor) -> Paper:
    seat = own_seat(session, actor)
    paper = _paper(session, seat)
    if paper is None or seat.completed_on is None:
        raise NotCompleteYet
    return Paper(
        number=paper.number,
        name=seat.name,
        completed_on=seat.completed_on,
        modules=paper.modules,
        practice_minutes=paper.practice_minutes,
        facilitators=tuple(leader.name for leader in facilitators_of(session, seat.cohort_id)),
    )


def _paper(session: Session, seat: Seat) -> AttendancePaper | None:
    return session.exec(select(AttendancePaper).where(AttendancePaper.training_id == seat.training_id)).first()
