from datetime import datetime

from sqlmodel import Session

from exam.appointments.queries import planned_time
from exam.appointments.rows import appointment_of
from exam.appointments.tables import Appointment
from exam.attempts.rules import Part
from exam.calendar.commands import take_time
from exam.openings.queries import free_seat_at
from exam.rule_sets.queries import rule_set
from exam.slots.commands import lengthen_slot
from shared.notices import tell
from shared.refusals import Conflict


def fit_appointment(session: Session, appointment_id: str, *, now: datetime) -> None:
    """Plan an appointment for as long as its person needs now. Where that does not fit it stays, and they are told."""
    found = appointment_of(session, appointment_id)
    rules = rule_set(session, found.rule_set)
    usual = rules.written_minutes if found.part == Part.WRITTEN else rules.oral_minutes
    ends = found.starts_at + planned_time(session, found.person_id, usual, rules)
    found.fitted_at = now
    if ends == found.ends_at and found.fits:
        return
    try:
        with session.begin_nested():
            _take(session, found, ends)
        found.ends_at, found.fits = ends, True
    except Conflict:
        found.fits = False
    tell(session, found.person_id, "appointment-changed", f"/exam/{found.part}", now=now)


def _take(session: Session, found: Appointment, ends: datetime) -> None:
    """Everybody and everything that it takes, for as long."""
    seats = set[str]()
    if found.part == Part.ORAL:
        lengthen_slot(session, found.slot_id, ends)
    elif found.slot_id:
        seats = {free_seat_at(session, found.slot_id, found.starts_at, ends, without=found.id)}
    take_time(session, found.id, {found.person_id}, seats, found.starts_at, ends=ends)
