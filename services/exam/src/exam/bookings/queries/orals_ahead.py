from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from exam.accommodations.queries import arrangements_of
from exam.accommodations.rules import minutes_planned, what_to_do
from exam.appointments.queries import appointment, at_slots, entry_of
from exam.appointments.rules import AHEAD
from exam.appointments.views import Entry, Planned
from exam.attempts.rules import Part
from exam.bookings.rules import code_of
from exam.bookings.tables import DeclinedExaminer
from exam.bookings.views import OralAhead, OralView
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
    return _views(session, actor, at_slots(session, slots, AHEAD), slots)


def oral_ahead(session: Session, actor: Actor, oral_id: str, *, now: datetime) -> OralAhead:
    talk = appointment(session, oral_id, Part.ORAL)
    at = slot(session, talk.slot_id)
    mine = actor.id in at.examiners and talk.state in AHEAD and at.starts_at > now - SHOWN
    if not mine:
        raise NotFound
    return _views(session, actor, [talk], {at.id: at})[0]


def entry_ahead(session: Session, actor: Actor, oral_id: str, *, now: datetime) -> Entry:
    """The talk that an examiner holds, for their calendar."""
    oral_ahead(session, actor, oral_id, now=now)
    return entry_of(session, oral_id)


def oral(session: Session, oral_id: str) -> OralView:
    """An appointment with its two examiners and its scenario."""
    talk = appointment(session, oral_id, Part.ORAL)
    return OralView(
        id=talk.id,
        person_id=talk.person_id,
        scenario_id=talk.scenario_id,
        scenario_version=talk.scenario_version,
        rule_set=talk.rule_set,
        examiners=slot(session, talk.slot_id).examiners,
    )


def people_who_declined(person_id: str) -> SelectOfScalar[str]:
    """A statement for others to join: the ids of the candidates who would rather not meet this examiner."""
    return select(DeclinedExaminer.person_id).where(DeclinedExaminer.examiner_id == person_id)


def declined_by_people(session: Session, person_ids: Iterable[str]) -> dict[str, frozenset[str]]:
    """By candidate, the examiners whom they would rather not meet; only of those who have said so."""
    found: dict[str, set[str]] = {}
    for row in session.exec(select(DeclinedExaminer).where(col(DeclinedExaminer.person_id).in_(set(person_ids)))):
        found.setdefault(row.person_id, set()).add(row.examiner_id)
    return {id: frozenset(examiners) for id, examiners in found.items()}


def has_declined(session: Session, actor: Actor, person_id: str) -> bool:
    """Whether this person would rather not meet this examiner."""
    return session.get(DeclinedExaminer, (person_id, actor.id)) is not None


def _views(
    session: Session, actor: Actor, talks: Sequence[Planned], slots: Mapping[str, Slot]
) -> tuple[OralAhead, ...]:
    arranged = arrangements_of(session, [talk.person_id for talk in talks])
    examiners = examiners_by_id(session, {id for one in slots.values() for id in one.examiners})
    minutes = {id: rule_set(session, id).oral_minutes for id in {talk.rule_set for talk in talks}}
    found = []
    for talk in talks:
        at, arrangement = slots[talk.slot_id], arranged[talk.person_id]
        others = [examiners[id].name for id in at.examiners if id != actor.id and id in examiners]
        found.append(
            OralAhead(
                oral_id=talk.id,
                code=code_of(talk.id),
                starts_at=talk.starts_at,
                place=talk.place,
                minutes=minutes_planned(minutes[talk.rule_set], arrangement),
                with_examiner="".join(others),
                what_to_do=what_to_do(arrangement.kinds),
            )
        )
    return tuple(found)
