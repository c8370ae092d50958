from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class State(StrEnum):
    OPEN = "open"
    FULFILLED = "fulfilled"
    MISSED = "missed"
    RETURNED = "returned"


UNSETTLED = (State.OPEN, State.MISSED)


@dataclass(frozen=True)
class Grace:
    """What is known of a year that is not settled: the last day of its grace.

    `covered_until`: what waits for a decision would fill it; the last day on which that holds, the last of all days
    until it is decided.
    """

    year: int
    until: date
    covered_until: date | None = None


def grace_after(ended: int, known: Iterable[Grace]) -> Grace | None:
    """Of the year that ends with a validity, or of the first one after it that is not settled."""
    return min((one for one in known if one.year >= ended), key=lambda one: one.year, default=None)
