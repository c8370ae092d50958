from collections.abc import Collection
from datetime import datetime

from sqlmodel import Session, col, select

from exam.assignments.tables import Asked
from shared.actor import Actor


def leave_to_others(session: Session, actor: Actor, task_ids: Collection[str], *, now: datetime) -> None:
    """Note that somebody who was asked by name will not score it, so that another is asked."""
    asked = select(Asked).where(Asked.examiner_id == actor.id, col(Asked.task_id).in_(task_ids))
    for one in session.exec(asked.where(col(Asked.left_at).is_(None))):
        one.left_at = now
