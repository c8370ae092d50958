"""What is seen of appointments, for the rooms of the two parts."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlmodel import Session, col, select

from exam.accommodations.queries import arrangement_of, arrangements_changed
from exam.appointments.rows import appointment_of, planned
from exam.appointments.rules import AHEAD, LATE, Mode, Side, State, planned_minutes
from exam.appointments.tables import Appointment
from exam.appointments.views import CalledOff, Entry, Planned, WrittenTime
from exam.attempts.rules import Part
from exam.openings.queries import way_to_opening
from exam.rule_sets.queries import rule_set_on
from exam.rule_sets.rules import RuleSet
from exam.slots.views import Slot
from shared.actor import Actor
from shared.days import day_of
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


def called_off(session: Session, person_id: str, part: Part) -> CalledOff | None:
    """The newest one, if it was called off or voided by us, or missed, and no other was booked since."""
    newest = newest_of(session, person_id, part)
    if newest is None or newest.ended_at is None or newest.called_off_by == Side.CANDIDATE:
        return None
    return CalledOff(
        id=newest.id,
        starts_at=newest.starts_at,
        ended_at=newest.ended_at,
        reason=newest.reason or "",
        missed=newest.state == State.NO_SHOW,
    )


def my_entry(session: Session, actor: Actor, appointment_id: str) -> Entry:
    """One of my appointments, whatever became of it, for my calendar."""
    found = entry_of(session, appointment_id)
    if appointment_of(session, appointment_id).person_id != actor.id:
        raise NotFound
    return found


def entry_of(session: Session, appointment_id: str) -> Entry:
    """An appointment for the calendar of whoever takes part in it."""
    row = appointment_of(session, appointment_id)
    changed_at = max(at for at in (row.booked_at, row.fitted_at, row.ended_at) if at is not None)
    return Entry(
        id=row.id,
        part=row.part,
        state=row.state,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        changed_at=changed_at,
        sequence=int((changed_at - row.booked_at).total_seconds()),
    )


def written_time(session: Session, person_id: str) -> WrittenTime | None:
    """The written part as a person has booked it, while it is ahead."""
    found = ahead_of(session, person_id, Part.WRITTEN)
    if found is None:
        return None
    way = way_to_opening(session, found.slot_id) if found.slot_id else ""
    kept = {name: getattr(found, name) for name in WrittenTime.model_fields if name != "way"}
    return WrittenTime(way=way, **kept)


def missed_written(session: Session, *, now: datetime) -> list[str]:
    """Written parts that nobody has begun, and that cannot be begun any more."""
    is_own = col(Appointment.mode) == Mode.OWN_DEVICE
    over = (is_own & (col(Appointment.starts_at) < now - LATE)) | (~is_own & (col(Appointment.ends_at) <= now))
    booked = select(Appointment.id).where(Appointment.state == State.BOOKED, Appointment.part == Part.WRITTEN)
    return list(session.exec(booked.where(over).order_by(col(Appointment.starts_at))))


def appointments_to_fit(session: Session, *, now: datetime) -> list[str]:
    """Those ahead for whose people something else is approved than when their length was planned."""
    changed = arrangements_changed().subquery()
    booked = select(Appointment.id).join(changed, changed.c.person_id == col(Appointment.person_id))
    since = sa.func.coalesce(col(Appointment.fitted_at), col(Appointment.booked_at))
    ahead = booked.where(Appointment.state == State.BOOKED, changed.c.changed_at > since)
    return list(session.exec(ahead.where(col(Appointment.starts_at) > now).order_by(col(Appointment.starts_at))))


def person_of_appointment(session: Session, appointment_id: str) -> str:
    return appointment_of(session, appointment_id).person_id


def scenarios_met(session: Session, person_id: str) -> set[str]:
    """The ids of those that a person was to talk about, whatever became of it."""
    return set(session.exec(select(Appointment.scenario_id).where(Appointment.person_id == person_id)))


def at_slots(session: Session, slot_ids: Collection[str], states: Collection[State]) -> list[Planned]:
    """What was booked at these times and is in one of these states, soonest first."""
    there = select(Appointment).where(col(Appointment.slot_id).in_(slot_ids), col(Appointment.state).in_(states))
    return [planned(row) for row in session.exec(there.order_by(col(Appointment.starts_at), col(Appointment.id)))]


def held_between(session: Session, begins: datetime, ends: datetime) -> list[Planned]:
    """What is held in rooms and begins in a span of time, unless it was called off or voided, soonest first."""
    shown = (*AHEAD, State.HELD, State.NO_SHOW)
    there = select(Appointment).where(col(Appointment.state).in_(shown), Appointment.mode != Mode.OWN_DEVICE)
    span = there.where(col(Appointment.starts_at) >= begins, col(Appointment.starts_at) < ends)
    return [planned(row) for row in session.exec(span.order_by(col(Appointment.starts_at), col(Appointment.id)))]


def planned_ends(session: Session, person_id: str, slots: Sequence[Slot]) -> dict[str, datetime]:
    """By the id of each of these times, when the person's talk would end, by what is approved for them now."""
    days = {day_of(one.starts_at) for one in slots}
    rules = {day: rule_set_on(session, day) for day in days}
    by_id = {one.id: one for one in rules.values()}
    lengths = {id: planned_time(session, person_id, one.oral_minutes, one) for id, one in by_id.items()}
    return {one.id: one.starts_at + lengths[rules[day_of(one.starts_at)].id] for one in slots}


def planned_time(session: Session, person_id: str, usual_minutes: int, rule_set: RuleSet) -> timedelta:
    """How long a part is planned for a person, by what is approved for them now."""
    return timedelta(minutes=planned_minutes(usual_minutes, arrangement_of(session, person_id), rule_set))
