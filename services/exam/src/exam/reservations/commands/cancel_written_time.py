from datetime import datetime

from sqlmodel import Session

from exam.appointments.commands import call_off
from exam.appointments.queries import ahead_of
from exam.appointments.rules import Side
from exam.attempts.rules import Part
from shared.actor import Actor
from shared.refusals import NotFound


def cancel_written_time(session: Session, actor: Actor, *, now: datetime) -> None:
    """Give one's time for the written part back before it begins. It counts for nothing."""
    booked = ahead_of(session, actor.id, Part.WRITTEN)
    if booked is None:
        raise NotFound
    call_off(session, actor, booked.id, Side.CANDIDATE, now=now)
