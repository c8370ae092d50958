from datetime import datetime

from sqlmodel import Session

from exam.appointments.queries import appointment
from exam.appointments.rules import MOVES, Side
from exam.attempts.rules import Part
from exam.bookings.commands.withdraw_slot import withdraw_slot
from exam.bookings.inputs import CallOffTalk, WithdrawSlot
from exam.slots.queries import slot
from shared.actor import Actor
from shared.refusals import NotFound


def call_off_talk(session: Session, actor: Actor, oral_id: str, what: CallOffTalk, *, now: datetime) -> None:
    """Call a talk off as one of its examiners, before it begins. The candidate is told, and reads why."""
    talk = appointment(session, oral_id, Part.ORAL)
    if actor.id not in slot(session, talk.slot_id).examiners:
        raise NotFound
    MOVES.after(talk.state, "call_off")
    withdraw_slot(session, actor, talk.slot_id, WithdrawSlot(reason=what.reason), Side.EXAMINER, now=now)
