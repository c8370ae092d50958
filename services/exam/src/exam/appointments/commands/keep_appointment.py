from collections.abc import Set
from dataclasses import asdict
from datetime import datetime

from sqlmodel import Session

from exam.appointments.rows import missed_on
from exam.appointments.rules import refuse_if_too_soon
from exam.appointments.tables import Appointment
from exam.appointments.views import Planned
from exam.calendar.commands import take_time
from exam.rule_sets.queries import rule_set
from shared.days import day_of


def keep_appointment(session: Session, what: Planned, seats: Set[str] = frozenset(), *, now: datetime) -> str:
    """Keep a new appointment, unless one was missed too short a time ago. Candidate and seat are taken by it."""
    wait_days = rule_set(session, what.rule_set).no_show_wait_days
    refuse_if_too_soon(missed_on(session, what.person_id, what.part), day_of(what.starts_at), wait_days)
    take_time(session, what.id, {what.person_id}, seats, what.starts_at, ends=what.ends_at)
    session.add(Appointment(**asdict(what)))
    return what.id
