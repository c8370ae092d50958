from datetime import datetime

from sqlmodel import Session

from exam.appointments.commands import call_off
from exam.appointments.queries import at_slots
from exam.appointments.rules import Side, State
from exam.bookings.inputs import WithdrawSlot
from exam.bookings.rules import refuse_unless_reason
from exam.slots.commands import close_slot
from exam.slots.queries import slot
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs
from shared.notices import tell

STANDS = {*State} - {State.CALLED_OFF, State.VOIDED}


def withdraw_slot(
    session: Session, actor: Actor, slot_id: str, what: WithdrawSlot, side: Side = Side.AGENCY, *, now: datetime
) -> None:
    """Withdraw a time that cannot be kept, before it begins. Whoever has it reads why, and chooses anew."""
    close_slot(session, actor, slot_id)
    booked = at_slots(session, [slot_id], STANDS)
    refuse_unless_reason(what.reason, bool(booked) and side == Side.AGENCY)
    for talk in booked:
        refuse_if_own_affairs(actor, talk.person_id)
        call_off(session, actor, talk.id, side, what.reason, now=now)
        tell(session, talk.person_id, "appointment-called-off", "/exam/oral", now=now)
    for examiner in set(slot(session, slot_id).examiners) - {actor.id}:
        tell(session, examiner, "appointment-called-off", "/exam/examiner", now=now)
