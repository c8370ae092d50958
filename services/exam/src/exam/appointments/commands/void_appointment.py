from datetime import datetime

from sqlmodel import Session

from exam.appointments.rows import oral_of
from exam.appointments.rules import MOVES
from shared.actor import Actor


def void_appointment(session: Session, actor: Actor, oral_id: str, reason: str, *, now: datetime) -> None:
    """Void an oral, since something went wrong on our side; it does not count."""
    sitting = oral_of(session, oral_id)
    sitting.state, sitting.ended_at = MOVES.after(sitting.state, "void"), now
    sitting.voided_by, sitting.void_reason = actor.id, reason
