from datetime import datetime

from sqlmodel import Session

from exam.appointments.commands import keep_appointment
from exam.appointments.rules import Mode
from exam.reservations.inputs import BookOwnDevice
from exam.reservations.rows import written_to_book
from shared.actor import Actor


def book_own_device(session: Session, actor: Actor, what: BookOwnDevice, *, now: datetime) -> str:
    """Choose a time for the written part on one's own device."""
    planned = written_to_book(session, actor, what.name, Mode.OWN_DEVICE, what.starts_at, now=now)
    return keep_appointment(session, planned, now=now)
