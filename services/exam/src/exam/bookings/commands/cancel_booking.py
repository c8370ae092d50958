from datetime import datetime

from sqlmodel import Session

from exam.appointments.queries import ahead_of
from exam.attempts.rules import Part
from exam.bookings.commands.give_back_time import give_back_time
from shared.actor import Actor
from shared.refusals import NotFound


def cancel_booking(session: Session, actor: Actor, *, now: datetime) -> None:
    """Give one's time back before it begins. It counts for nothing."""
    talk = ahead_of(session, actor.id, Part.ORAL)
    if talk is None:
        raise NotFound
    give_back_time(session, actor, talk.id, now=now)
