from datetime import datetime

from sqlmodel import Session

from exam.appointments.commands import call_off
from exam.appointments.queries import at_slots
from exam.appointments.rules import AHEAD, Side
from exam.bookings.rules import refuse_unless_reason
from exam.openings.commands import close_opening
from exam.reservations.inputs import WithdrawOpening
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs
from shared.notices import tell


def withdraw_opening(session: Session, actor: Actor, opening_id: str, what: WithdrawOpening, *, now: datetime) -> None:
    """Close a room that cannot be open then. Whoever has a seat reads why, and chooses anew."""
    watcher = close_opening(session, actor, opening_id)
    booked = at_slots(session, [opening_id], AHEAD)
    refuse_unless_reason(what.reason, bool(booked))
    for one in booked:
        refuse_if_own_affairs(actor, one.person_id)
        call_off(session, actor, one.id, Side.AGENCY, what.reason, now=now)
        tell(session, one.person_id, "appointment-called-off", "/exam/written", now=now)
    if watcher not in (None, actor.id):
        tell(session, watcher, "appointment-called-off", "/exam/desk/openings", now=now)
