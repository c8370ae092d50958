from dataclasses import replace
from datetime import datetime

from sqlmodel import Session

from exam.appointments.commands import keep_appointment
from exam.appointments.rules import Mode
from exam.openings.queries import free_seat_at, place_of_opening
from exam.reservations.inputs import BookSeat
from exam.reservations.rows import written_to_book
from shared.actor import Actor


def book_seat(session: Session, actor: Actor, opening_id: str, what: BookSeat, *, now: datetime) -> str:
    """Take a seat in a room while it is open, for as long as is planned for oneself."""
    planned = written_to_book(session, actor, what.name, Mode.AT_PLACE, what.starts_at, now=now)
    seat = free_seat_at(session, opening_id, planned.starts_at, planned.ends_at)
    planned = replace(planned, slot_id=opening_id, place=place_of_opening(session, opening_id))
    return keep_appointment(session, planned, {seat}, now=now)
