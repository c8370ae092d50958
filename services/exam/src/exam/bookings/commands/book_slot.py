from datetime import datetime
from random import Random

from sqlmodel import Session

from exam.appointments.commands import keep_appointment
from exam.appointments.queries import ahead_of, held_ids, planned_time, scenarios_met
from exam.appointments.rules import Mode
from exam.appointments.views import Planned
from exam.attempts.queries import refuse_unless_part_takable
from exam.attempts.rules import Part
from exam.bookings.inputs import BookSlot
from exam.bookings.rows import declined_by, unsuitable_for
from exam.bookings.rules import AlreadyBooked, refuse_unless_suits
from exam.eligibility.commands import keep_name
from exam.items.content import Scenario
from exam.items.queries import BankIsEmpty, newest
from exam.rule_sets.queries import rule_set_on
from exam.slots.commands import take_slot
from exam.slots.queries import slot
from exam.slots.rules import refuse_unless_ahead
from shared.actor import Actor
from shared.days import day_of
from shared.ids import new_id
from shared.notices import tell
from shared.refusals import NotFound


def book_slot(session: Session, actor: Actor, slot_id: str, what: BookSlot, *, now: datetime) -> str:
    """Take a time, for as long as is set up for oneself. Its scenario is chosen and frozen here."""
    keep_name(session, actor.id, what.name)
    refuse_unless_part_takable(session, actor.id, Part.ORAL, held_ids(session, actor.id, Part.ORAL), now=now)
    if ahead_of(session, actor.id, Part.ORAL) is not None:
        raise AlreadyBooked
    chosen = slot(session, slot_id)
    if chosen.reserved_for not in (None, actor.id):
        raise NotFound
    refuse_unless_ahead(chosen.starts_at, now=now)
    refuse_unless_suits(chosen.examiners, unsuitable_for(session, actor.id, declined_by(session, actor.id)))
    rule_set, scenario = rule_set_on(session, day_of(chosen.starts_at)), _scenario(session, actor.id, slot_id)
    talk = Planned(
        id=new_id(),
        person_id=actor.id,
        part=Part.ORAL,
        mode=Mode.AT_PLACE,
        slot_id=slot_id,
        place=chosen.place,
        starts_at=chosen.starts_at,
        ends_at=chosen.starts_at + planned_time(session, actor.id, rule_set.oral_minutes, rule_set),
        rule_set=rule_set.id,
        booked_at=now,
        fitted_at=now,
        scenario_id=scenario.id,
        scenario_version=scenario.version,
    )
    take_slot(session, slot_id, talk.ends_at)
    keep_appointment(session, talk, now=now)
    for examiner in chosen.examiners:
        tell(session, examiner, "appointment-set", "/exam/examiner", now=now)
    return talk.id


def _scenario(session: Session, person_id: str, seed: str) -> Scenario:
    """One that the person has not met before, while there is one."""
    scenarios = newest(session, Scenario)
    met = scenarios_met(session, person_id)
    fresh = [scenario for scenario in scenarios if scenario.id not in met] or scenarios
    if not fresh:
        raise BankIsEmpty
    return Random(seed).choice(fresh)
