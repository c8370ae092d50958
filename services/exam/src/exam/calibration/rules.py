"""When somebody scores as was agreed, how long that holds, and when they may try anew."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Literal

from shared.moves import Moves
from shared.refusals import N_, Conflict, NotAllowed, NotFound

Scores = Mapping[str, int]
MOST_APART = 1
"""Nobody who is calibrated was off by more, in any row of any specimen."""
TO_SAY_OF_A_ROW = 10
"""With fewer specimens, as there are of talks, one row says too little by itself: then all rows count together."""


class State(StrEnum):
    OPEN = "open"
    MET = "met"
    MISSED = "missed"


class NotCalibrated(NotAllowed):
    slug = "not-calibrated"
    sentence = N_("Before you score by this rubric, you score its specimens. You find them under “My work”.")


class NoSpecimens(NotFound):
    slug = "no-specimens"


class CalibrationOver(Conflict):
    slug = "calibration-over"
    sentence = N_("You have scored these specimens. You see below how you did.")


class TooSoon(Conflict):
    slug = "calibration-too-soon"
    sentence = N_("You have seen the agreed scores of these today. Please try again from tomorrow on.")


class HoldsStill(Conflict):
    slug = "calibration-holds"
    sentence = N_("You are calibrated for this one. A month before it ends you can do it anew.")


MOVES: Moves[State, Literal["meet", "miss"]] = Moves(
    {(State.OPEN, "meet"): State.MET, (State.OPEN, "miss"): State.MISSED}, otherwise=CalibrationOver
)
RENEWED_WITHIN = timedelta(days=30)
A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class RowFound:
    """How close somebody came in one row of a rubric. `apart`: by how much at most."""

    row: str
    specimens: int
    exact: int
    apart: int


def compared(given: Mapping[str, Scores], agreed: Mapping[str, Scores]) -> tuple[RowFound, ...]:
    """Of each row, what was given beside what was agreed; both by specimen."""
    rows = dict.fromkeys(row for scores in agreed.values() for row in scores)
    return tuple(_row(row, [abs(given[one][row] - scores[row]) for one, scores in agreed.items()]) for row in rows)


def _row(row: str, apart: Collection[int]) -> RowFound:
    return RowFound(row, len(apart), sum(one == 0 for one in apart), max(apart))


def is_met(rows: Collection[RowFound], exact_of_ten: int) -> bool:
    """So many of ten are exact, in each row or in all together, and none is off by two (the reference's 8 of 10)."""
    near = all(row.apart <= MOST_APART for row in rows)
    if any(count_together(row.specimens) for row in rows):
        return near and _enough(sum(row.exact for row in rows), sum(row.specimens for row in rows), exact_of_ten)
    return near and all(_enough(row.exact, row.specimens, exact_of_ten) for row in rows)


def count_together(specimens: int) -> bool:
    return specimens < TO_SAY_OF_A_ROW


def _enough(exact: int, specimens: int, exact_of_ten: int) -> bool:
    return exact * 10 >= exact_of_ten * specimens


def verb_for(met: bool) -> Literal["meet", "miss"]:
    return "meet" if met else "miss"


def last_day(met_on: date, holds_days: int) -> date:
    return met_on + timedelta(days=holds_days)


def refuse_unless_calibrated(calibrated: bool) -> None:
    if not calibrated:
        raise NotCalibrated


def refuse_if_seen_today(from_day: date | None) -> None:
    """`from_day`: when it may be tried again."""
    if from_day is not None:
        raise TooSoon


def refuse_if_held(until: date | None, today: date) -> None:
    if until is not None and until > today + RENEWED_WITHIN:
        raise HoldsStill
