from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from exam.scoring.rules import NotYours, RatingState
from exam.scoring.tables import Rating, ScoringTask


def in_hand() -> sa.Select[*tuple[Any, ...]]:
    """A statement for others to join: what examiners have opened and not committed.

    `id`, `examiner_id`, `opened_at`; of its task `task_id`, `code`, `person_id`.
    """
    return (
        sa.select(
            col(Rating.id),
            col(Rating.examiner_id),
            col(Rating.opened_at),
            col(Rating.task_id),
            col(ScoringTask.code),
            col(ScoringTask.person_id),
        )
        .join(ScoringTask, col(ScoringTask.id) == col(Rating.task_id))
        .where(col(Rating.state) == RatingState.OPEN)
    )


def refuse_unless_task(session: Session, task_id: str) -> None:
    if session.get(ScoringTask, task_id) is None:
        raise NotYours
