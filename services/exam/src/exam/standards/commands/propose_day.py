from datetime import date

from sqlmodel import Session

from exam.standards.rows import standard_row


def propose_day(session: Session, standard_id: str, day: date | None) -> None:
    """Keep from which day the mark is to hold, until a second person has said so too."""
    standard_row(session, standard_id).effective_from = day
