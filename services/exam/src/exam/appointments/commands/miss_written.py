from datetime import datetime

from sqlmodel import Session

from exam.appointments.rows import appointment_of
from exam.appointments.rules import MOVES
from exam.calendar.commands import free_time
from shared.notices import tell


def miss_written(session: Session, appointment_id: str, *, now: datetime) -> None:
    """Take a written part as missed that nobody began in time. It is no attempt, and they choose another time."""
    found = appointment_of(session, appointment_id)
    found.state, found.ended_at = MOVES.after(found.state, "miss"), now
    free_time(session, found.id)
    tell(session, found.person_id, "appointment-changed", "/exam/written", now=now)
