from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from exam.accommodations.queries import arrangements_of
from exam.accommodations.rules import what_to_do
from exam.appointments.rows import oral_of
from exam.appointments.rules import State
from exam.appointments.tables import OralSitting
from exam.appointments.views import Appointment, Upcoming
from exam.eligibility.queries import names_of
from exam.slots.queries import examiners_by_id, slot, slots_from
from shared.paging import Page


def upcoming(session: Session, *, after: str = "", now: datetime) -> Page[Upcoming]:
    """Times from yesterday on, soonest first, with who comes and what has to be there."""
    found = slots_from(session, now - timedelta(days=1), after=after)
    examiners = examiners_by_id(session, {id for at in found.items for id in at.examiners})
    taken = {sitting.slot_id: sitting for sitting in _taken(session, [at.id for at in found.items])}
    candidates = [sitting.person_id for sitting in taken.values()]
    names, arranged = names_of(session, candidates), arrangements_of(session, candidates)
    return found.map(
        lambda at: Upcoming(
            slot_id=at.id,
            oral_id=taken[at.id].id if at.id in taken else None,
            starts_at=at.starts_at,
            place=at.place,
            state=taken[at.id].state if at.id in taken else at.state,
            examiners=tuple(examiners[id] for id in at.examiners if id in examiners),
            candidate=names.get(taken[at.id].person_id) if at.id in taken else None,
            arrange=what_to_do(arranged[taken[at.id].person_id].kinds) if at.id in taken else (),
        )
    )


def appointment(session: Session, oral_id: str) -> Appointment:
    """One that was made, whatever became of it."""
    sitting = oral_of(session, oral_id)
    name = names_of(session, [sitting.person_id]).get(sitting.person_id)
    starts_at = slot(session, sitting.slot_id).starts_at
    return Appointment(id=sitting.id, candidate=name, starts_at=starts_at, state=sitting.state)


def _taken(session: Session, slot_ids: list[str]) -> list[OralSitting]:
    taken = select(OralSitting).where(col(OralSitting.slot_id).in_(slot_ids))
    return list(session.exec(taken.where(col(OralSitting.state).in_((State.BOOKED, State.HELD)))))
