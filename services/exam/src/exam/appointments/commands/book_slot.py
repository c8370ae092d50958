from datetime import datetime
from random import Random

from sqlmodel import Session, select

from exam.appointments.inputs import BookSlot
from exam.appointments.rows import booked_by, declined_by, held_with, unsuitable_for
from exam.appointments.rules import AlreadyBooked, State, refuse_unless_suits
from exam.appointments.tables import OralSitting
from exam.attempts.queries import refuse_unless_part_takable
from exam.attempts.rules import Part
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
    """Take a time. Its scenario is chosen and frozen here."""
    keep_name(session, actor.id, what.name)
    refuse_unless_part_takable(session, actor.id, Part.ORAL, held_with(session, actor.id), now=now)
    if booked_by(session, actor.id) is not None:
        raise AlreadyBooked
    chosen = slot(session, slot_id)
    if chosen.reserved_for not in (None, actor.id):
        raise NotFound
    refuse_unless_ahead(chosen.starts_at, now=now)
    refuse_unless_suits(chosen.examiners, unsuitable_for(session, actor.id, declined_by(session, actor.id)))
    take_slot(session, slot_id)
    scenario = _scenario(session, actor.id, slot_id)
    sitting = OralSitting(
        id=new_id(),
        person_id=actor.id,
        slot_id=slot_id,
        scenario_id=scenario.id,
        scenario_version=scenario.version,
        rule_set=rule_set_on(session, day_of(chosen.starts_at)).id,
        state=State.BOOKED,
        booked_at=now,
    )
    session.add(sitting)
    for examiner in chosen.examiners:
        tell(session, examiner, "appointment-set", "/exam/examiner", now=now)
    return sitting.id


def _scenario(session: Session, person_id: str, seed: str) -> Scenario:
    """One that the person has not met before, while there is one."""
    scenarios = newest(session, Scenario)
    met = set(session.exec(select(OralSitting.scenario_id).where(OralSitting.person_id == person_id)))
    fresh = [scenario for scenario in scenarios if scenario.id not in met] or scenarios
    if not fresh:
        raise BankIsEmpty
    return Random(seed).choice(fresh)
