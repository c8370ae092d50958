from sqlmodel import Session, select

from exam.scoring.rules import NotYours, RatingState
from exam.scoring.tables import Rating
from shared.actor import Actor


def put_back(session: Session, actor: Actor, task_id: str) -> None:
    """Leave a task to somebody else, without a reason; only before committing."""
    mine = select(Rating).where(Rating.task_id == task_id, Rating.examiner_id == actor.id)
    rating = session.exec(mine).first()
    if rating is None or rating.state != RatingState.OPEN:
        raise NotYours
    session.delete(rating)
