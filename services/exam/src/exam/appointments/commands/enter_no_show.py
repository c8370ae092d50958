from datetime import datetime

from sqlmodel import Session

from exam.appointments.rows import appointment_of
from exam.appointments.rules import MOVES, refuse_unless_due
from exam.calendar.commands import free_time
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs
from shared.notices import tell


def enter_no_show(session: Session, actor: Actor, appointment_id: str, *, now: datetime) -> None:
    """Say that somebody did not come, once their appointment has begun. It is no attempt; rules say what follows."""
    found = appointment_of(session, appointment_id)
    refuse_if_own_affairs(actor, found.person_id)
    state = MOVES.after(found.state, "miss")
    refuse_unless_due(found.starts_at, now=now)
    found.state, found.ended_at, found.ended_by = state, now, actor.id
    for held_by in (found.id, found.slot_id):
        free_time(session, held_by)
    tell(session, found.person_id, "appointment-changed", f"/exam/{found.part}", now=now)
