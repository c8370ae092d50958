from datetime import datetime

from sqlmodel import Session

from exam.appointments.queries import ahead_of
from exam.appointments.rows import appointment_of
from exam.appointments.rules import MOVES, refuse_unless_may_begin
from exam.attempts.rules import Part
from shared.actor import Actor


def begin_appointment(session: Session, actor: Actor, *, required: bool, now: datetime) -> str | None:
    """Begin the written part on one's own device: that is the check-in. None: no time was chosen, and none is asked."""
    booked = ahead_of(session, actor.id, Part.WRITTEN)
    mode, starts_at = (booked.mode, booked.starts_at) if booked else (None, None)
    refuse_unless_may_begin(mode, starts_at, required=required, now=now)
    if booked is None:
        return None
    found = appointment_of(session, booked.id)
    found.state = MOVES.after(found.state, "check_in")
    found.checked_in_at, found.checked_in_by = now, actor.id
    return found.id
