from datetime import datetime

from sqlmodel import Session

from exam.appointments.commands.give_back_time import give_back_time
from exam.appointments.rows import booked_by
from shared.actor import Actor
from shared.refusals import NotFound


def cancel_booking(session: Session, actor: Actor, *, now: datetime) -> None:
    """Give one's time back. It counts for nothing."""
    sitting = booked_by(session, actor.id)
    if sitting is None:
        raise NotFound
    give_back_time(session, sitting.id, now=now)
