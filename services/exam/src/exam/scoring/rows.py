from sqlmodel import Session

from exam.items.content import Rated, Rubric
from exam.items.queries import entry
from exam.scoring.rules import NotYours
from exam.scoring.tables import ScoringTask


def task_row(session: Session, task_id: str) -> ScoringTask:
    task = session.get(ScoringTask, task_id)
    if task is None:
        raise NotYours
    return task


def highest_of(session: Session, task: ScoringTask) -> int:
    """How many points its rubric gives at most."""
    return rubric_of(session, task.entry_id, task.entry_version).highest


def rubric_of(session: Session, entry_id: str, entry_version: int) -> Rubric:
    return entry(session, Rated, entry_id, entry_version).rubric
