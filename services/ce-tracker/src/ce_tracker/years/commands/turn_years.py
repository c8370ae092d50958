from datetime import datetime

from sqlmodel import Session

from ce_tracker.years.commands.turn_years_of import turn_years_of
from ce_tracker.years.rows import due_turns
from ce_tracker.years.tables import YearTurn


def turn_years(session: Session, person_id: str, *, now: datetime) -> None:
    """Do one person's turns that are due, also before anything else of theirs, should the loop not have come by yet."""
    if session.exec(due_turns(now=now).where(YearTurn.person_id == person_id).limit(1)).first() is not None:
        turn_years_of(session, [person_id], now=now)
