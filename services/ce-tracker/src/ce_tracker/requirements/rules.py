"""What a calendar year asks for. Rule sets are dated data: each year keeps the id of the one it was opened under.

Precedents of the shipped one: 12 hours a calendar year with at least one of ethics and no carry-over (Georgia); own
training modules do not count (New York); 90 days of grace, gentler than Georgia.
"""

from calendar import isleap
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from shared.refusals import N_, Conflict, Invalid


class YearHasBegun(Invalid):
    slug = "year-has-begun"
    sentence = N_("Rules can only change for a year that has not begun. Please choose {year} or later.")


class EthicsBeyondHours(Invalid):
    slug = "ethics-beyond-hours"
    sentence = N_("The ethics hours are a part of all hours. Please ask for no more of them than of all hours.")


class AlreadyPublished(Conflict):
    slug = "already-published"
    sentence = N_("Rules for this year are published already. People rely on them, so they stay as they are.")


@dataclass(frozen=True)
class RuleSet:
    """In force for the years from `effective_from` until the next one. Times are minutes."""

    id: str
    effective_from: date
    minutes: int
    ethics_minutes: int
    grace_days: int
    own_modules_count: bool


SHIPPED = (
    RuleSet("ce-2020-1", date(2020, 1, 1), minutes=720, ethics_minutes=60, grace_days=90, own_modules_count=False),
)
"""What holds before an administrator publishes anything."""


def rule_set_for(year: int, published: Iterable[RuleSet] = ()) -> RuleSet:
    """The newest that is in force on the first day of a year; the oldest for years before all of them."""
    known = sorted((*SHIPPED, *published), key=lambda one: one.effective_from)
    begun = [one for one in known if one.effective_from <= date(year, 1, 1)]
    return begun[-1] if begun else known[0]


def last_day_of_grace(first_day: date, days: int) -> date:
    """The last of so many days, 29 February not counted: after any year 90 days end on 31 March."""
    last = first_day + timedelta(days=days - 1)
    years = range(first_day.year, last.year + 1)
    leap_days = [date(year, 2, 29) for year in years if isleap(year)]
    return last + timedelta(days=sum(first_day <= day <= last for day in leap_days))


def refuse_unless_ahead(year: int, today: date) -> None:
    if year <= today.year:
        raise YearHasBegun("year", year=str(today.year + 1))


def refuse_more_ethics_than_all(minutes: int, ethics_minutes: int) -> None:
    if ethics_minutes > minutes:
        raise EthicsBeyondHours("ethics_minutes")
