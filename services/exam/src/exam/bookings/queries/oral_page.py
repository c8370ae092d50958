from datetime import datetime

from sqlmodel import Session

from exam.accommodations.queries import arrangement_of
from exam.accommodations.rules import minutes_planned
from exam.appointments.queries import called_off, newest_of
from exam.appointments.rules import AHEAD, State
from exam.attempts.rules import Part
from exam.bookings.rows import declined_by, unsuitable_for
from exam.bookings.views import Booking, OralPage, SlotView
from exam.items.content import Guide
from exam.items.queries import instructions
from exam.places.queries import way_to
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
        called_off=called_off(session, actor.id, Part.ORAL),
        slots=tuple(slots),
        after=free.after,
        declined=tuple(examiners[id] for id in sorted(declined) if id in examiners),
        asked_at=asked_at(session, actor.id),
    )


def guide(session: Session, language: str, *, now: datetime) -> Guide:
    """What a candidate reads about the oral part."""
    return instructions(session, language, rule_set_on(session, day_of(now))).oral


def my_booking(session: Session, actor: Actor) -> Booking | None:
    """The talk that is ahead, or the one that was held last."""
    talk = newest_of(session, actor.id, Part.ORAL, (*AHEAD, State.HELD))
    if talk is None:
        return None
    at = slot(session, talk.slot_id)
    examiners = examiners_by_id(session, at.examiners)
    arrangement = arrangement_of(session, actor.id)
    return Booking(
        id=talk.id,
        state=talk.state,
        starts_at=talk.starts_at,
        place=talk.place,
        way=way_to(session, at.place_id),
        minutes=minutes_planned(rule_set(session, talk.rule_set).oral_minutes, arrangement),
        fits=talk.fits,
        examiners=tuple(examiners[id] for id in at.examiners if id in examiners),
    )
