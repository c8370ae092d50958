from datetime import datetime

from sqlmodel import Session

from exam.keyring import sealed
from exam.ratings.rows import evidence_of, note_of, rows_given, whose_words
from exam.ratings.tables import Rating


def seal_rating(session: Session, rating_id: str, *, now: datetime) -> None:
    """Seal what an older version of this program kept of what somebody wrote beside scores. Twice is harmless."""
    rating = session.get_one(Rating, rating_id)
    whose = whose_words(session, rating)
    if rating.note is not None:
        rating.sealed, rating.note = sealed(whose, note_of(rating.id), rating.note, now=now), None
    for row in rows_given(session, rating.id):
        if row.evidence is not None:
            context = evidence_of(rating.id, row.row)
            row.sealed, row.evidence = sealed(whose, context, row.evidence, now=now), None
