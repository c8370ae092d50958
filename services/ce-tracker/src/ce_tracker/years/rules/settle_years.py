"""Which full years are settled, how, and on which day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ce_tracker.years.rules.tell_phase import State


@dataclass(frozen=True)
class Filled:
    """A full year that is not settled: since which day, and until when its grace goes if it was missed."""

    year: int
    state: State
    since: date
    grace_until: date | None


@dataclass(frozen=True)
class Settlement:
    year: int
    move: Literal["fulfil", "return"]
    on: date


def settle_years(full: Sequence[Filled], short: Iterable[int]) -> list[Settlement]:
    """Which full years are settled, how and on which day.

    A year waits while another one that ended before that day is still short: one comes back when nothing is missing.
    """
    still_short = list(short)
    together = max((one.since for one in full if one.state == State.MISSED), default=date.min)
    settled = []
    for one in sorted(full, key=lambda filled: filled.year):
        on = max(one.since, together)
        if not any(year < on.year for year in still_short):
            in_time = one.grace_until is None or on <= one.grace_until
            settled.append(Settlement(one.year, "fulfil" if in_time else "return", on))
    return settled
