from datetime import datetime

from sqlmodel import Session

from exam.appointments.queries import held_ids
from exam.attempts.queries import refuse_unless_part_takable
from exam.attempts.rules import Part
from exam.bookings.inputs import AskForTime
from exam.eligibility.commands import keep_name
from exam.slots.commands import keep_request
from shared.actor import Actor


def ask_for_time(session: Session, actor: Actor, what: AskForTime, *, now: datetime) -> str:
    """Ask for a time, since none suits, and say which days and hours would."""
    keep_name(session, actor.id, what.name)
    refuse_unless_part_takable(session, actor.id, Part.ORAL, held_ids(session, actor.id, Part.ORAL), now=now)
    return keep_request(session, actor.id, what.words, now=now)
