from datetime import datetime, timedelta

from sqlmodel import Session

from exam.appointments.queries import at_slots, planned_time, written_time
from exam.appointments.rules import AHEAD
from exam.openings.queries import free_times, free_times_at, opening, way_to_opening
from exam.reservations.views import Choosing, SeatTimes, Withdrawing
from exam.rule_sets.queries import rule_set_on
from exam.sittings.queries import refuse_unless_next
from shared.actor import Actor
from shared.days import day_of


def choosing(session: Session, actor: Actor, *, after: str = "", now: datetime) -> Choosing:
    """The times for the written part among which I can choose."""
    refuse_unless_next(session, actor.id, now=now)
    length = _length(session, actor, now)
    rooms = free_times(session, actor.id, length, after=after, now=now)
    return Choosing(
        booked=written_time(session, actor.id),
        minutes=int(length.total_seconds() // 60),
        rooms=tuple(one for one in rooms.items if one.beginnings),
        after=rooms.after,
    )


def seat_times(session: Session, actor: Actor, opening_id: str, *, now: datetime) -> SeatTimes:
    """When I can begin in one room that is open."""
    refuse_unless_next(session, actor.id, now=now)
    length = _length(session, actor, now)
    return SeatTimes(
        minutes=int(length.total_seconds() // 60),
        room=free_times_at(session, actor.id, opening_id, length, now=now),
        way=way_to_opening(session, opening_id),
    )


def withdrawing(session: Session, actor: Actor, opening_id: str) -> Withdrawing:
    """An opening, and how many have a seat in it."""
    place = opening(session, actor, opening_id).place
    return Withdrawing(place=place, people=len(at_slots(session, [opening_id], AHEAD)))


def _length(session: Session, actor: Actor, now: datetime) -> timedelta:
    rule_set = rule_set_on(session, day_of(now))
    return planned_time(session, actor.id, rule_set.written_minutes, rule_set)
