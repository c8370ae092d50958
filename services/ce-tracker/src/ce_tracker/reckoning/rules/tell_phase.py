"""What may become of a year, and where it stands on a day."""

from collections import deque
from datetime import date
from enum import StrEnum
from typing import Literal

from shared.moves import Moves
from shared.refusals import N_, Conflict


class State(StrEnum):
    OPEN = "open"
    FULFILLED = "fulfilled"
    MISSED = "missed"
    RETURNED = "returned"
    EXCUSED = "excused"


class Phase(StrEnum):
    """Where a year stands on a day. CHECKING: it ended, and nobody has looked yet."""

    AHEAD = "ahead"
    OPEN = "open"
    CHECKING = "checking"
    FULFILLED = "fulfilled"
    GRACE = "grace"
    PAST_GRACE = "past-grace"
    RETURNED = "returned"
    EXCUSED = "excused"


UNSETTLED = (State.OPEN, State.MISSED)


class YearIsSettled(Conflict):
    slug = "year-is-settled"
    sentence = N_("This year is settled already. Nothing was changed.")


Verb = Literal["fulfil", "miss", "return", "excuse", "reopen"]
MOVES: Moves[State, Verb] = Moves(
    {
        (State.OPEN, "fulfil"): State.FULFILLED,
        (State.OPEN, "miss"): State.MISSED,
        (State.OPEN, "excuse"): State.EXCUSED,  # it ended while the certification rested: nothing was asked
        (State.MISSED, "fulfil"): State.FULFILLED,  # within the grace
        (State.MISSED, "return"): State.RETURNED,  # after it
        (State.FULFILLED, "reopen"): State.OPEN,  # what had filled it counts no more, or for another day
        (State.RETURNED, "reopen"): State.OPEN,
    },
    otherwise=YearIsSettled,
)


def moves_between(before: State, after: State) -> list[Verb]:
    """The fewest moves that lead from one state to another. Raises YearIsSettled where none do."""
    ways: deque[tuple[State, list[Verb]]] = deque([(before, [])])
    seen = {before}
    while ways:
        state, way = ways.popleft()
        if state == after:
            return way
        for start, verb, to in MOVES:
            if start == state and to not in seen:
                seen.add(to)
                ways.append((to, [*way, verb]))
    raise YearIsSettled


def phase(state: State, year: int, grace_until: date | None, today: date) -> Phase:
    """Where a year stands on a day, computed when somebody asks. An end that passed unnoticed is being checked."""
    match state:
        case State.MISSED:
            return Phase.GRACE if grace_until is not None and today <= grace_until else Phase.PAST_GRACE
        case State.OPEN if today < date(year, 1, 1):
            return Phase.AHEAD
        case State.OPEN:
            return Phase.OPEN if today <= date(year, 12, 31) else Phase.CHECKING
        case _:
            return Phase(state)
