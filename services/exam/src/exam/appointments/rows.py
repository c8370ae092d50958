from datetime import date

from sqlmodel import Session, select

from exam.appointments.rules import State
from exam.appointments.tables import Appointment
from exam.appointments.views import Planned
from exam.attempts.rules import Part
from shared.days import day_of
from shared.refusals import NotFound


def appointment_of(session: Session, appointment_id: str) -> Appointment:
    found = session.get(Appointment, appointment_id)
    if found is None:
        raise NotFound
    return found


def missed_on(session: Session, person_id: str, part: Part) -> list[date]:
    """The days on which somebody did not come to this part."""
    mine = select(Appointment.starts_at).where(Appointment.person_id == person_id, Appointment.part == part)
    return [day_of(at) for at in session.exec(mine.where(Appointment.state == State.NO_SHOW))]


def planned(row: Appointment) -> Planned:
    return Planned(**{name: getattr(row, name) for name in Planned.__dataclass_fields__})
