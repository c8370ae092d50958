"""A room is open to people who write for a span of time; each seat is taken by one person at a time."""

from collections.abc import Mapping, Sequence, Set
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Literal

from exam.calendar.rules import quarters
from shared.moves import Moves
from shared.refusals import N_, Conflict, Invalid

SHORTEST, LONGEST = 60, 12 * 60
"""Minutes that a room may be open at one time."""
EVERY = timedelta(minutes=30)
"""From one time at which somebody may begin to the next."""


class State(StrEnum):
    """WITHDRAWN: it cannot be kept, and whoever had a seat was told."""

    OPEN = "open"
    WITHDRAWN = "withdrawn"


class OpeningGone(Conflict):
    slug = "opening-gone"
    sentence = N_("This room is not open at that time any more. Please choose another time.")


class NoSeatFree(Conflict):
    slug = "no-seat-free"
    sentence = N_("All seats are taken then. Please choose another time.")


class NotInOpening(Conflict):
    slug = "not-in-opening"
    sentence = N_("The room is not open long enough for your time. Please choose another one.")


class OpeningAhead(Invalid):
    slug = "opening-ahead"
    sentence = N_("Please choose a time that is still to come.")


class SomebodyWatches(Conflict):
    slug = "somebody-watches"
    sentence = N_("Somebody else watches over this room then.")


MOVES: Moves[State, Literal["withdraw"]] = Moves({(State.OPEN, "withdraw"): State.WITHDRAWN}, otherwise=OpeningGone)


def refuse_unless_open(state: State) -> None:
    if state != State.OPEN:
        raise OpeningGone


def refuse_unless_ahead(starts_at: datetime, *, now: datetime) -> None:
    if starts_at <= now:
        raise OpeningAhead("day")


def refuse_unless_within(opens: datetime, closes: datetime, begins: datetime, ends: datetime) -> None:
    if begins < opens or ends > closes:
        raise NotInOpening


def refuse_unless_watcher(watched_by: str | None, person_id: str) -> None:
    """Nobody takes a watch from somebody else, nor gives away theirs."""
    if watched_by not in (None, person_id):
        raise SomebodyWatches


def beginnings(opens: datetime, closes: datetime, length: timedelta) -> list[datetime]:
    """When somebody who needs this long may begin, so that they are done before the room closes."""
    last = closes - length
    return [opens + number * EVERY for number in range((last - opens) // EVERY + 1)] if last >= opens else []


def seats_of(opening_id: str, seats: int) -> tuple[str, ...]:
    """The ids under which its seats are taken."""
    return tuple(f"{opening_id}/{number}" for number in range(1, seats + 1))


def free_seat(seats: Sequence[str], taken: Mapping[str, Set[int]], begins: datetime, ends: datetime) -> str | None:
    """The first seat that nobody has from then to then; `taken`: in which quarter hours each seat is taken."""
    hours = set(quarters(begins, ends))
    return next((seat for seat in seats if not taken[seat] & hours), None)
