from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from exam.accommodations.queries import arrangements_of
from exam.accommodations.rules import what_to_do
from exam.appointments.rules import State
from exam.appointments.tables import OralSitting
from exam.appointments.views import Upcoming
from exam.eligibility.queries import names_of
from exam.slots.queries import examiners_by_id, slots_from
from shared.paging import Page


def upcoming(session: Session, *, after: str = "", now: datetime) -> Page[Upcoming]:
    """Times from yesterday on, soonest first, with who comes and what has to be there."""
    found = slots_from(session, now - timedelta(days=1), after=after)
    examiners = examiners_by_id(session, {id for slot in found.items for id in slot.examiners})
    taken = {sitting.slot_id: sitting for sitting in _taken(session, [slot.id for slot in found.items])}
    candidates = [sitting.person_id for sitting in taken.values()]
    names, arranged = names_of(session, candidates), arrangements_of(session, candidates)
    return found.map(
        lambda slot: Upcoming(
            slot_id=slot.id,
            oral_id=taken[slot.id].id if slot.id in taken else None,
            starts_at=slot.starts_at,
            place=slot.place,
            state=taken[slot.id].state if slot.id in taken else slot.state,
            examiners=tuple(examiners[id] for id in slot.examiners if id in examiners),
            candidate=names.get(taken[slot.id].person_id) if slot.id in taken else None,
            arrange=what_to_do(arranged[taken[slot.id].person_id].kinds) if slot.id in taken else (),
        )
    )


def _taken(session: Session, slot_ids: list[str]) -> list[OralSitting]:
    taken = select(OralSitting).where(col(OralSitting.slot_id).in_(slot_ids))
    return list(session.exec(taken.where(col(OralSitting.state).in_((State.BOOKED, State.HELD)))))
