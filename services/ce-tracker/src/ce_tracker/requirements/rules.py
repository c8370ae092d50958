"""What a calendar year asks for. Rule sets are dated data: each year keeps the id of the one it was opened under.

Precedents of the shipped one: 12 hours a calendar year with at least one of ethics and no carry-over (Georgia); own
training modules do not count (New York); 90 days of grace, gentler than Georgia.
"""

from calendar import isleap
from datetime import date, timedelta

from shared.refusals import N_, Invalid


class YearHasBegun(Invalid):
    slug = "year-has-begun"
    sentence = N_("Rules can only change for a year that has not begun. Please choose {year} or later.")


class EthicsBeyondHours(Invalid):
    slug = "ethics-beyond-hours"
    sentence = N_("The ethics hours are a part of all hours. Please ask for no more of them than of all hours.")


def last_day_of_grace(first_day: date, days: int) -> date:
    """The last of so many days, 29 February not counted: after any year 90 days end on 31 March."""
    last = first_day + timedelta(days=days - 1)
    years = range(first_day.year, last.year + 1)
    leap_days = [date(year, 2, 29) for year in years if isleap(year)]
    return last + timedelta(days=sum(first_day <= day <= last for day in leap_days))


def refuse_unless_ahead(year: int, today: date) -> None:
    if year <= today.year:
        raise YearHasBegun("year", year=str(today.year + 1))


def refuse_if_more_ethics_than_all(minutes: int, ethics_minutes: int) -> None:
    if ethics_minutes > minutes:
        raise EthicsBeyondHours("ethics_minutes")
