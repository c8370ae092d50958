"""Which full years are settled, and on which day."""

from collections.abc import Iterable, Mapping
from datetime import date

Settlement = Mapping[int, date]
"""By year, the day on which it is settled; those that are not are not in it."""


def settle_years(full: Mapping[int, date | None]) -> Settlement:
    """On which day each full year is settled. `full`: of every year, since when it is full.

    A year waits while another one that had ended before that day is still short: one comes back when nothing is
    missing.
    """
    days = sorted({day for day in full.values() if day is not None})
    found = {year: _first(full, [day for day in days if day >= since]) for year, since in full.items() if since}
    return {year: day for year, day in found.items() if day is not None}


def _first(full: Mapping[int, date | None], days: Iterable[date]) -> date | None:
    return next((day for day in days if _nothing_missing(full, day)), None)


def _nothing_missing(full: Mapping[int, date | None], day: date) -> bool:
    return all(since is not None and since <= day for year, since in full.items() if year < day.year)
