from sqlmodel import Session

from exam.scoring.rules import NotYours, RatingState
from exam.scoring.tables import Rating


def drop_rating(session: Session, rating_id: str) -> None:
    """Let a task be free again for others; only before its scores are committed."""
    rating = session.get(Rating, rating_id)
    if rating is None or rating.state != RatingState.OPEN:
        raise NotYours
    session.delete(rating)
