from datetime import datetime

from sqlmodel import Session

from exam.appointments.rows import appointment_of
from exam.appointments.rules import MOVES, Side, refuse_if_begun
from exam.calendar.commands import free_time
from shared.actor import Actor


def call_off(
    session: Session, actor: Actor, appointment_id: str, side: Side, reason: str = "", *, now: datetime
) -> None:
    """Take an appointment as called off, before it begins and never after; who is told, its commands say."""
    found = appointment_of(session, appointment_id)
    refuse_if_begun(found.starts_at, now=now)
    found.state = MOVES.after(found.state, "call_off")
    found.ended_at, found.ended_by, found.called_off_by, found.reason = now, actor.id, side, reason or None
    free_time(session, found.id)
