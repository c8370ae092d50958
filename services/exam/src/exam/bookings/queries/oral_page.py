from datetime import datetime

from sqlmodel import Session

from exam.accommodations.queries import arrangement_of
from exam.accommodations.rules import minutes_planned
from exam.appointments.queries import called_off, held_ids, newest_of, planned_ends
from exam.appointments.rules import AHEAD, State
from exam.attempts.queries import refuse_unless_part_takable
from exam.attempts.rules import Part
from exam.bookings.rows import declined_by, unsuitable_for
from exam.bookings.views import Booking, OralPage, SlotView
from exam.items.content import Guide
from exam.items.queries import instructions
from exam.places.queries import way_to
from exam.rule_sets.queries import rule_set, rule_set_on
from exam.slots.queries import asked_at, examiners_by_id, free_slots, long_enough, slot
from exam.slots.views import Slot
from shared.actor import Actor
from shared.days import day_of
from shared.paging import Page
from shared.refusals import why_refused


def oral_page(session: Session, actor: Actor, *, after: str = "", now: datetime) -> OralPage:
    """My appointment, and the times I can choose: none where choosing one would be refused."""
    held, declined = held_ids(session, actor.id, Part.ORAL), declined_by(session, actor.id)
    why_not = why_refused(refuse_unless_part_takable, session, actor.id, Part.ORAL, held, now=now)
    booking, free = my_booking(session, actor), Page[Slot]()
    if why_not is None and (booking is None or booking.state not in AHEAD):
        free = free_slots(session, actor.id, unsuitable_for(session, actor.id, declined), after=after, now=now)
        free = free.of(long_enough(session, free.items, planned_ends(session, actor.id, free.items)))
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
        booking=booking,
        called_off=called_off(session, actor.id, Part.ORAL),
        slots=tuple(slots),
        after=free.after,
        declined=tuple(examiners[id] for id in sorted(declined) if id in examiners),
        asked_at=asked_at(session, actor.id),
        why_not=why_not,
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
