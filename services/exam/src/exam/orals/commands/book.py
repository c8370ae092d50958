from datetime import datetime
from random import Random

from sqlmodel import Session, col, select

from exam.attempts.queries import refuse_unless_part_takable
from exam.attempts.rules import Part
from exam.eligibility.commands import keep_name
from exam.eligibility.queries import trainers_of
from exam.items.content import Scenario
from exam.items.queries import BankIsEmpty, newest
from exam.orals import rules
from exam.orals.rules import Slot, State
from exam.orals.tables import DeclinedExaminer, OralSitting, OralSlot
from exam.rule_sets.queries import rule_set_on
from shared.days import day_of
from shared.ids import new_id
from shared.refusals import NotFound


def book_slot(session: Session, person_id: str, slot_id: str, *, now: datetime, name: str | None = None) -> str:
    keep_name(session, person_id, name)
    refuse_unless_part_takable(session, person_id, Part.ORAL, held_by(session, person_id), now=now)
    _refuse_second_booking(session, person_id)
    slot = session.get(OralSlot, slot_id)
    if slot is None or slot.reserved_for not in (None, person_id):
        raise NotFound
    rules.refuse_unless_ahead(slot.starts_at, now)
    if not suits_person(session, slot, person_id):
        raise rules.TimeTaken
    slot.state = rules.move_slot(slot.state, Slot.BOOKED)
    scenario = _scenario(session, person_id, slot.id)
    sitting = OralSitting(
        id=new_id(),
        person_id=person_id,
        slot_id=slot.id,
        scenario_id=scenario.id,
        scenario_version=scenario.version,
        rule_set=rule_set_on(session, day_of(slot.starts_at)).id,
        state=State.BOOKED,
        booked_at=now,
    )
    session.add(sitting)
    return sitting.id


def cancel_booking(session: Session, person_id: str, *, now: datetime) -> None:
    """The candidate gives the time back; somebody else can take it. It counts for nothing."""
    sitting = booked(session, person_id)
    if sitting is None:
        raise NotFound
    give_back(session, sitting, State.CANCELLED, now)


def give_back(session: Session, sitting: OralSitting, to: State, now: datetime) -> None:
    slot = session.get_one(OralSlot, sitting.slot_id)
    sitting.state, sitting.ended_at = rules.move(sitting.state, to), now
    slot.state = rules.move_slot(slot.state, Slot.OPEN)


def booked(session: Session, person_id: str) -> OralSitting | None:
    mine = select(OralSitting).where(OralSitting.person_id == person_id, col(OralSitting.state) == State.BOOKED)
    return session.exec(mine).first()


def held_by(session: Session, person_id: str) -> list[str]:
    held = select(OralSitting.id).where(OralSitting.person_id == person_id, col(OralSitting.state) == State.HELD)
    return list(session.exec(held))


def suits_person(session: Session, slot: OralSlot, person_id: str) -> bool:
    declined = select(DeclinedExaminer.examiner_id).where(DeclinedExaminer.person_id == person_id)
    trained_by = trainers_of(session, [person_id]).get(person_id, frozenset())
    examiners = (slot.first_examiner, slot.second_examiner)
    return rules.suits(examiners, person_id, trained_by, frozenset(session.exec(declined)))


def _refuse_second_booking(session: Session, person_id: str) -> None:
    if booked(session, person_id) is not None:
        raise rules.AlreadyBooked


def _scenario(session: Session, person_id: str, seed: str) -> Scenario:
    """One that the person has not met before, while there is one."""
    scenarios = newest(session, Scenario)
    met = set(session.exec(select(OralSitting.scenario_id).where(OralSitting.person_id == person_id)))
    fresh = [scenario for scenario in scenarios if scenario.id not in met] or scenarios
    if not fresh:
        raise BankIsEmpty
    return Random(seed).choice(fresh)
