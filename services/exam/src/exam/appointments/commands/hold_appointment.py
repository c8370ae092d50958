from datetime import datetime

from sqlmodel import Session

from exam.appointments.rows import appointment_of
from exam.appointments.rules import MOVES, refuse_unless_day_has_come
from exam.calendar.commands import free_time


def hold_appointment(session: Session, appointment_id: str, *, now: datetime) -> None:
    """Take a part as held; who says so, its commands say. Whoever was taken by it is free."""
    found = appointment_of(session, appointment_id)
    refuse_unless_day_has_come(found.starts_at, now=now)
    found.state, found.held_at = MOVES.after(found.state, "hold"), now
    for held_by in (found.id, found.slot_id):
        free_time(session, held_by)
