from datetime import datetime

from sqlmodel import Session, col, select

from exam.ratings.tables import Rating, RatingRow
from exam.scoring.queries import scored_task


def ratings_to_seal(session: Session, *, now: datetime) -> list[str]:
    """Beside whose scores an older version of this program kept words as they were written."""
    noted = select(Rating.id).where(col(Rating.note).is_not(None))
    heard = select(RatingRow.rating_id).where(col(RatingRow.evidence).is_not(None))
    return sorted({*session.exec(noted), *session.exec(heard)})


def written_about(session: Session, rating_id: str) -> str | None:
    """Whom it tells of; nobody, where it is about a specimen."""
    return scored_task(session, session.get_one(Rating, rating_id).task_id).person_id or None
