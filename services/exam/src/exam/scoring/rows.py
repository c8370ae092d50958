from sqlmodel import Session, col, select

from exam.items.content import Rated, Rubric
from exam.items.queries import entry
from exam.scoring.rules import NotYours
from exam.scoring.tables import Rating, ScoringTask


def task_of(session: Session, task_id: str) -> ScoringTask:
    task = session.get(ScoringTask, task_id)
    if task is None:
        raise NotYours
    return task


def ratings_of(session: Session, task_id: str) -> list[Rating]:
    """First, second, third."""
    return list(session.exec(select(Rating).where(Rating.task_id == task_id).order_by(col(Rating.rater))))


def rubric_of(session: Session, task: ScoringTask) -> Rubric:
    return entry(session, Rated, task.entry_id, task.entry_version).rubric
