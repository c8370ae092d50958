from datetime import datetime

from sqlmodel import Session

from exam.scoring.tables import ScoringTask


def drop_copy(session: Session, task_id: str, *, now: datetime) -> None:
    """Drop the copy of an answer that an older version of this program kept beside its scores."""
    session.get_one(ScoringTask, task_id).answer = None
