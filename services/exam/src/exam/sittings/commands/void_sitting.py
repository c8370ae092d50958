from datetime import datetime

from sqlmodel import Session

from exam.appointments.commands import void_appointment
from exam.sittings.rows import sitting_of
from exam.sittings.rules import MOVES
from shared.actor import Actor


def void_sitting(session: Session, actor: Actor, sitting_id: str, reason: str, *, now: datetime) -> None:
    """Void a sitting, since something went wrong on our side. It does not count, and the person may begin anew."""
    sitting = sitting_of(session, sitting_id)
    sitting.state, sitting.due_at = MOVES.after(sitting.state, "void"), None
    sitting.voided_by, sitting.void_reason = actor.id, reason
    sitting.submitted_at = sitting.submitted_at or now
    if sitting.appointment_id is not None:
        void_appointment(session, actor, sitting.appointment_id, reason, now=now)
