from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from exam.scoring.rules import NotYours, RatingState
from exam.scoring.tables import Rating, ScoringTask


def tasks() -> sa.Select[*tuple[Any, ...]]:
    """A statement for others to join: every task, without the answer."""
    whom = (ScoringTask.person_id, ScoringTask.sitting_id, ScoringTask.first_examiner, ScoringTask.second_examiner)
    what = (ScoringTask.id, ScoringTask.code, ScoringTask.part, ScoringTask.state, ScoringTask.opened_at)
    return sa.select(*map(col, (*what, *whom, ScoringTask.entry_id, ScoringTask.entry_version)))


def ratings() -> sa.Select[*tuple[Any, ...]]:
    """A statement for others to join: what each examiner gave, and which task it is of, without the answer."""
    given = (Rating.id, Rating.task_id, Rating.examiner_id, Rating.rater, Rating.scores, Rating.state, Rating.opened_at)
    of_task = (
        ScoringTask.code,
        ScoringTask.sitting_id,
        ScoringTask.person_id,
        ScoringTask.entry_id,
        ScoringTask.entry_version,
    )
    joined = sa.select(*map(col, (*given, *of_task)), col(ScoringTask.state).label("task_state"))
    return joined.join(ScoringTask, col(ScoringTask.id) == col(Rating.task_id))


def in_hand() -> sa.Select[*tuple[Any, ...]]:
    """The same of what examiners have opened and not committed."""
    return ratings().where(col(Rating.state) == RatingState.OPEN)


def refuse_unless_task(session: Session, task_id: str) -> None:
    if session.get(ScoringTask, task_id) is None:
        raise NotYours
