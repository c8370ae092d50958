from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlmodel import Session

from exam.accommodations.queries import arrangements_of
from exam.accommodations.rules import what_to_do
from exam.appointments.queries import appointment as planned
from exam.appointments.queries import at_slots
from exam.appointments.rules import AHEAD, State
from exam.attempts.rules import Part
from exam.bookings.views import Appointment, Upcoming
from exam.eligibility.queries import names_of
from exam.slots.queries import examiners_by_id, slot, slots_from
from exam.slots.views import Slot
from shared.paging import Page


def upcoming(session: Session, *, after: str = "", now: datetime) -> Page[Upcoming]:
    """Times from yesterday on, soonest first, with who comes and what has to be there."""
    found = slots_from(session, now - timedelta(days=1), after=after)
    return found.of(_views(session, found.items))


def upcoming_one(session: Session, slot_id: str) -> Upcoming:
    return _views(session, [slot(session, slot_id)])[0]


def appointment(session: Session, oral_id: str) -> Appointment:
    """One that was made, whatever became of it."""
    talk = planned(session, oral_id, Part.ORAL)
    name = names_of(session, [talk.person_id]).get(talk.person_id)
    return Appointment(id=talk.id, candidate=name, starts_at=talk.starts_at, state=talk.state)


def _views(session: Session, slots: Sequence[Slot]) -> list[Upcoming]:
    examiners = examiners_by_id(session, {id for at in slots for id in at.examiners})
    shown = (*AHEAD, State.HELD, State.NO_SHOW)
    taken = {talk.slot_id: talk for talk in at_slots(session, [at.id for at in slots], shown)}
    candidates = [talk.person_id for talk in taken.values()]
    names, arranged = names_of(session, candidates), arrangements_of(session, candidates)
    return [
        Upcoming(
            slot_id=at.id,
            oral_id=taken[at.id].id if at.id in taken else None,
            starts_at=at.starts_at,
            place=at.place,
            state=taken[at.id].state if at.id in taken else at.state,
            examiners=tuple(examiners[id] for id in at.examiners if id in examiners),
            candidate=names.get(taken[at.id].person_id) if at.id in taken else None,
            arrange=what_to_do(arranged[taken[at.id].person_id].kinds) if at.id in taken else (),
        )
        for at in slots
    ]
