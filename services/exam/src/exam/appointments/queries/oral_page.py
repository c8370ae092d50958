from datetime import datetime

from sqlmodel import Session, col, select

from exam.accommodations.queries import arrangement_of
from exam.accommodations.rules import minutes_planned
from exam.appointments.rows import declined_by, unsuitable_for
from exam.appointments.rules import State
from exam.appointments.tables import OralSitting
from exam.appointments.views import Booking, CalledOff, OralPage, SlotView
from exam.items.content import Guide
from exam.items.queries import instructions
from exam.rule_sets.queries import rule_set, rule_set_on
from exam.slots.queries import asked_at, examiners_by_id, free_slots, slot
from shared.actor import Actor
from shared.days import day_of


def oral_page(session: Session, actor: Actor, *, after: str = "", now: datetime) -> OralPage:
    """My appointment, and the times I can choose."""
    declined = declined_by(session, actor.id)
    free = free_slots(session, actor.id, unsuitable_for(session, actor.id, declined), after=after, now=now)
    examiners = examiners_by_id(session, {id for one in free.items for id in one.examiners} | declined)
    slots = [
        SlotView(
            id=one.id,
            starts_at=one.starts_at,
            place=one.place,
            examiners=tuple(examiners[id] for id in one.examiners if id in examiners),
        )
        for one in free.items
    ]
    return OralPage(
        booking=my_booking(session, actor),
        called_off=called_off(session, actor),
        slots=tuple(slots),
        after=free.after,
        declined=tuple(examiners[id] for id in sorted(declined) if id in examiners),
        asked_at=asked_at(session, actor.id),
    )


def called_off(session: Session, actor: Actor) -> CalledOff | None:
    """The newest appointment, if we called it off and no other was made since."""
    mine = select(OralSitting).where(OralSitting.person_id == actor.id)
    newest = session.exec(mine.order_by(col(OralSitting.booked_at).desc(), col(OralSitting.id).desc()).limit(1)).first()
    if newest is None or newest.state != State.VOIDED or newest.ended_at is None:
        return None
    starts_at = slot(session, newest.slot_id).starts_at
    return CalledOff(starts_at=starts_at, ended_at=newest.ended_at, reason=newest.void_reason or "")


def guide(session: Session, language: str, *, now: datetime) -> Guide:
    """What a candidate reads about the oral part."""
    return instructions(session, language, rule_set_on(session, day_of(now))).oral


def my_booking(session: Session, actor: Actor) -> Booking | None:
    """The appointment that is booked, or the oral that was held last."""
    sitting = session.exec(
        select(OralSitting)
        .where(OralSitting.person_id == actor.id, col(OralSitting.state).in_((State.BOOKED, State.HELD)))
        .order_by(col(OralSitting.state) != State.BOOKED, col(OralSitting.booked_at).desc())
        .limit(1)
    ).first()
    if sitting is None:
        return None
    at = slot(session, sitting.slot_id)
    examiners = examiners_by_id(session, at.examiners)
    percent = arrangement_of(session, actor.id).percent
    return Booking(
        id=sitting.id,
        state=sitting.state,
        starts_at=at.starts_at,
        place=at.place,
        minutes=minutes_planned(rule_set(session, sitting.rule_set).oral_minutes, percent),
        examiners=tuple(examiners[id] for id in at.examiners if id in examiners),
    )
