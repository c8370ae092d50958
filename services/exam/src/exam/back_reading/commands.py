"""What a lead does to see how others score."""

from datetime import datetime

from sqlmodel import Session

from exam.back_reading.inputs import BeginReading
from exam.back_reading.queries import next_to_read
from exam.back_reading.rules import refuse_unless_found
from exam.ratings.commands import commit_rating, stand_now, take_to_read
from exam.ratings.inputs import CommitRating
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs


def begin_reading(session: Session, actor: Actor, what: BeginReading, *, now: datetime) -> str:
    """Take the newest answer of an examiner that can be read again, blind; its task's id."""
    refuse_if_own_affairs(actor, what.examiner_id)
    task_id = refuse_unless_found(next_to_read(session, actor, what.examiner_id))
    take_to_read(session, actor, task_id, now=now)
    return task_id


def read_back(session: Session, actor: Actor, task_id: str, what: CommitRating, *, now: datetime) -> None:
    """Give one's own scores to an answer that others have scored. No result changes by it."""
    commit_rating(session, actor, task_id, what, now=now)
    session.flush()
    stand_now(session, actor, task_id, now=now)
