"""What is seen of appointments, for the rooms of the two parts."""

from collections.abc import Collection
from datetime import timedelta

from sqlmodel import Session, col, select

from exam.accommodations.queries import arrangement_of
from exam.appointments.rows import appointment_of, planned
from exam.appointments.rules import AHEAD, State, planned_minutes
from exam.appointments.tables import Appointment
from exam.appointments.views import Planned
from exam.attempts.rules import Part
from exam.rule_sets.rules import RuleSet
from shared.refusals import NotFound


def appointment(session: Session, appointment_id: str, part: Part | None = None) -> Planned:
    """One, of this part if one is said, whatever became of it."""
    found = appointment_of(session, appointment_id)
    if part not in (None, found.part):
        raise NotFound
    return planned(found)


def ahead_of(session: Session, person_id: str, part: Part) -> Planned | None:
    """What stands for this part and is not over; there is at most one."""
    mine = select(Appointment).where(Appointment.person_id == person_id, Appointment.part == part)
    found = session.exec(mine.where(col(Appointment.state).in_(AHEAD))).first()
    return None if found is None else planned(found)


def newest_of(session: Session, person_id: str, part: Part, states: Collection[State] = tuple(State)) -> Planned | None:
    """What was booked last, of what is in one of these states; what is ahead comes first."""
    mine = select(Appointment).where(Appointment.person_id == person_id, Appointment.part == part)
    by = (col(Appointment.state).not_in(AHEAD), col(Appointment.booked_at).desc(), col(Appointment.id).desc())
    found = session.exec(mine.where(col(Appointment.state).in_(states)).order_by(*by).limit(1)).first()
    return None if found is None else planned(found)


def held_ids(session: Session, person_id: str, part: Part) -> list[str]:
    mine = select(Appointment.id).where(Appointment.person_id == person_id, Appointment.part == part)
    return list(session.exec(mine.where(Appointment.state == State.HELD)))


def scenarios_met(session: Session, person_id: str) -> set[str]:
    """The ids of those that a person was to talk about, whatever became of it."""
    return set(session.exec(select(Appointment.scenario_id).where(Appointment.person_id == person_id)))


def at_slots(session: Session, slot_ids: Collection[str], states: Collection[State]) -> list[Planned]:
    """What was booked at these times and is in one of these states, soonest first."""
    there = select(Appointment).where(col(Appointment.slot_id).in_(slot_ids), col(Appointment.state).in_(states))
    return [planned(row) for row in session.exec(there.order_by(col(Appointment.starts_at), col(Appointment.id)))]


def planned_time(session: Session, person_id: str, usual_minutes: int, rule_set: RuleSet) -> timedelta:
    """How long a part is planned for a person, by what is approved for them now."""
    return timedelta(minutes=planned_minutes(usual_minutes, arrangement_of(session, person_id), rule_set))
