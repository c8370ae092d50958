from datetime import datetime

from sqlmodel import Session

from exam.appointments.rows import appointment_of
from exam.appointments.rules import MOVES
from exam.calendar.commands import free_time
from shared.actor import Actor


def void_appointment(session: Session, actor: Actor, appointment_id: str, reason: str, *, now: datetime) -> None:
    """Void an appointment, since something went wrong on our side; it does not count."""
    sitting = appointment_of(session, appointment_id)
    sitting.state = MOVES.after(sitting.state, "void")
    sitting.ended_at, sitting.ended_by, sitting.reason = now, actor.id, reason
    for held_by in (sitting.id, sitting.slot_id):
        free_time(session, held_by)
