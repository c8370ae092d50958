from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from exam.accommodations.queries import arrangements_of
from exam.accommodations.rules import minutes_planned, what_to_do
from exam.appointments.rows import oral_of
from exam.appointments.rules import State, code_of
from exam.appointments.tables import DeclinedExaminer, OralSitting
from exam.appointments.views import OralAhead, OralView
from exam.rule_sets.queries import rule_set
from exam.slots.queries import booked_slots, examiners_by_id, slot
from exam.slots.views import Slot
from shared.actor import Actor
from shared.refusals import NotFound

SHOWN = timedelta(days=14)
"""How long after its time an oral that nobody concluded is still shown to those who hold it."""


def orals_ahead(session: Session, actor: Actor, *, now: datetime) -> tuple[OralAhead, ...]:
    """The orals that this examiner holds, soonest first."""
    slots = booked_slots(session, actor.id, now - SHOWN)
    booked = select(OralSitting).where(col(OralSitting.slot_id).in_(slots), OralSitting.state == State.BOOKED)
    by_slot = {sitting.slot_id: sitting for sitting in session.exec(booked)}
    return _views(session, actor, [by_slot[id] for id in slots if id in by_slot], slots)


def oral_ahead(session: Session, actor: Actor, oral_id: str, *, now: datetime) -> OralAhead:
    sitting = oral_of(session, oral_id)
    at = slot(session, sitting.slot_id)
    mine = actor.id in at.examiners and sitting.state == State.BOOKED and at.starts_at > now - SHOWN
    if not mine:
        raise NotFound
    return _views(session, actor, [sitting], {at.id: at})[0]


def oral(session: Session, oral_id: str) -> OralView:
    """An appointment with its two examiners and its scenario."""
    sitting = oral_of(session, oral_id)
    return OralView(
        id=sitting.id,
        person_id=sitting.person_id,
        scenario_id=sitting.scenario_id,
        scenario_version=sitting.scenario_version,
        rule_set=sitting.rule_set,
        examiners=slot(session, sitting.slot_id).examiners,
    )


def people_who_declined(person_id: str) -> SelectOfScalar[str]:
    """A statement for others to join: the ids of the candidates who would rather not meet this examiner."""
    return select(DeclinedExaminer.person_id).where(DeclinedExaminer.examiner_id == person_id)


def has_declined(session: Session, actor: Actor, person_id: str) -> bool:
    """Whether this person would rather not meet this examiner."""
    return session.get(DeclinedExaminer, (person_id, actor.id)) is not None


def _views(
    session: Session, actor: Actor, sittings: Sequence[OralSitting], slots: Mapping[str, Slot]
) -> tuple[OralAhead, ...]:
    arranged = arrangements_of(session, [sitting.person_id for sitting in sittings])
    examiners = examiners_by_id(session, {id for one in slots.values() for id in one.examiners})
    minutes = {id: rule_set(session, id).oral_minutes for id in {sitting.rule_set for sitting in sittings}}
    return tuple(
        OralAhead(
            oral_id=sitting.id,
            code=code_of(sitting.id),
            starts_at=slots[sitting.slot_id].starts_at,
            place=slots[sitting.slot_id].place,
            minutes=minutes_planned(minutes[sitting.rule_set], arranged[sitting.person_id].percent),
            with_examiner="".join(
                examiners[id].name for id in slots[sitting.slot_id].examiners if id != actor.id and id in examiners
            ),
            what_to_do=what_to_do(arranged[sitting.person_id].kinds),
        )
        for sitting in sittings
    )
