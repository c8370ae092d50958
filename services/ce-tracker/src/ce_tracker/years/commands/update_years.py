from datetime import datetime

from sqlmodel import Session

from ce_tracker.years.commands.keep_years import keep_years
from ce_tracker.years.rows import books_of


def update_years(session: Session, person_id: str, *, now: datetime) -> None:
    """Reckon all years of a person from everything that stands, keep the outcome and say what changed."""
    [books] = books_of(session, [person_id])
    keep_years(session, books, now=now)
    session.flush()
