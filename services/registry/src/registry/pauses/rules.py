"""How far a validity goes whose years ended in pauses."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Rested:
    """A pause, from day to day; it may last still."""

    since: date
    until: date | None


def carried_by_pauses(valid_until: date, pauses: Iterable[Rested]) -> date:
    """A year that ended in a pause asked for nothing: whoever comes back stands to the end of the year of that day.

    A pause that begins on New Year's Day is too late for the year that ended the day before.
    """
    for pause in sorted(pauses, key=lambda one: one.since):
        if pause.until is not None and pause.since <= valid_until < pause.until:
            valid_until = date(pause.until.year, 12, 31)
    return valid_until
