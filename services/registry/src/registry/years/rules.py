from collections.abc import Iterable
from datetime import date
from enum import StrEnum


class State(StrEnum):
    OPEN = "open"
    FULFILLED = "fulfilled"
    MISSED = "missed"
    RETURNED = "returned"


UNSETTLED = (State.OPEN, State.MISSED)


def grace_after(ended: int, known: Iterable[tuple[int, State, date | None]]) -> date | None:
    """The last day of grace of the year that ends with a validity, or of the first one after it that is not settled.

    `known`: of each year its state and grace, as far as it was told.
    """
    first = min((one for one in known if one[0] >= ended and one[1] in UNSETTLED and one[2]), default=None)
    return None if first is None else first[2]
