from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from datetime import datetime, timedelta

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from exam.calendar.queries import taken_hours
from exam.calendar.rules import BETWEEN, quarters
from exam.openings import rules
from exam.openings.rows import opening_of
from exam.openings.rules import State
from exam.openings.tables import Opening
from exam.openings.views import FreeTimes, OpeningView
from exam.places.queries import way_to
from shared.actor import Actor
from shared.paging import Page, page

_SOONEST = (Opening.starts_at, Opening.id)


def openings(session: Session, actor: Actor, *, after: str = "", now: datetime) -> Page[OpeningView]:
    """Every opening that is not over, soonest first."""
    return page(session, _to_come(now), by=_SOONEST, after=after).map(lambda row: _view(row, actor))


def opening(session: Session, actor: Actor, opening_id: str) -> OpeningView:
    return _view(opening_of(session, opening_id), actor)


def free_times(
    session: Session, person_id: str, length: timedelta, *, after: str = "", now: datetime
) -> Page[FreeTimes]:
    """Rooms that are open, and when a person who needs this long may begin there, soonest first."""
    found = page(session, _to_come(now), by=_SOONEST, after=after)
    return found.of(_free(session, found.items, person_id, length, now))


def free_times_at(session: Session, person_id: str, opening_id: str, length: timedelta, *, now: datetime) -> FreeTimes:
    found = opening_of(session, opening_id)
    rules.refuse_unless_open(found.state)
    return _free(session, [found], person_id, length, now)[0]


def free_seat_at(session: Session, opening_id: str, begins: datetime, ends: datetime, *, without: str = "") -> str:
    """A seat that nobody has from then to then. `without`: whose own seat counts as free."""
    found = opening_of(session, opening_id)
    rules.refuse_unless_open(found.state)
    rules.refuse_unless_within(found.starts_at, found.ends_at, begins, ends)
    seats = rules.seats_of(found.id, found.seats)
    seat = rules.free_seat(seats, taken_hours(session, seats, begins, ends, without=without), begins, ends)
    if seat is None:
        raise rules.NoSeatFree
    return seat


def place_of_opening(session: Session, opening_id: str) -> str:
    """What the room is called, as it was opened."""
    return opening_of(session, opening_id).place


def way_to_opening(session: Session, opening_id: str) -> str:
    return way_to(session, opening_of(session, opening_id).place_id)


def _to_come(now: datetime) -> SelectOfScalar[Opening]:
    return select(Opening).where(Opening.state == State.OPEN, col(Opening.ends_at) > now)


def _free(
    session: Session, rows: Collection[Opening], person_id: str, length: timedelta, now: datetime
) -> list[FreeTimes]:
    seats = {row.id: rules.seats_of(row.id, row.seats) for row in rows}
    everybody = [person_id, *(seat for one in seats.values() for seat in one)]
    first, last = min((row.starts_at for row in rows), default=now), max((row.ends_at for row in rows), default=now)
    taken = taken_hours(session, everybody, first, last + BETWEEN)
    return [
        FreeTimes(
            opening_id=row.id,
            place=row.place,
            starts_at=row.starts_at,
            ends_at=row.ends_at,
            beginnings=tuple(_suiting(row, seats[row.id], taken, person_id, length, now)),
        )
        for row in rows
    ]


def _suiting(
    row: Opening,
    seats: Sequence[str],
    taken: Mapping[str, Set[int]],
    person_id: str,
    length: timedelta,
    now: datetime,
) -> Iterable[datetime]:
    for begins in rules.beginnings(row.starts_at, row.ends_at, length):
        is_elsewhere = taken[person_id] & set(quarters(begins, begins + length + BETWEEN))
        if begins > now and not is_elsewhere and rules.free_seat(seats, taken, begins, begins + length):
            yield begins


def _view(row: Opening, actor: Actor) -> OpeningView:
    return OpeningView(
        id=row.id,
        place_id=row.place_id,
        place=row.place,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        seats=row.seats,
        state=row.state,
        watched=row.watched_by is not None,
        watched_by_me=row.watched_by == actor.id,
    )
