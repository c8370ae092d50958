"""On which day a time ends. The day on which it begins is not counted.

Business days are those but Saturdays, Sundays and the holidays of the rule set.
"""

from collections.abc import Collection
from datetime import date, timedelta
from enum import StrEnum

from shared.refusals import N_, Conflict, Invalid

SATURDAY = 5
DAY = timedelta(days=1)


class Kind(StrEnum):
    """What has to happen: a first look where somebody is in danger, the person told, a decision, that of others."""

    FIRST_LOOK = "first-look"
    TELL = "tell"
    DECIDE = "decide"
    APPEAL = "appeal"


class NotRunning(Conflict):
    slug = "not-running"
    sentence = N_("This time does not run any more. Nothing was changed.")


class ExtendedBefore(Conflict):
    slug = "extended-before"
    sentence = N_("There was more time for this once already. Please decide with what you know.")


class NoDay(Invalid):
    slug = "no-day"
    sentence = N_("One of these lines is no day. Please write each like 2027-07-05, one a line.")


def is_business_day(day: date, holidays: Collection[date]) -> bool:
    return day.weekday() < SATURDAY and day not in holidays


def business_day_after(count: int, day: date, holidays: Collection[date]) -> date:
    """The last of so many business days that follow."""
    while count > 0:
        day += DAY
        count -= is_business_day(day, holidays)
    return day


def days_read(lines: str) -> tuple[date, ...]:
    """Days as somebody types them, one a line, in order."""
    try:
        return tuple(sorted({date.fromisoformat(line.strip()) for line in lines.splitlines() if line.strip()}))
    except ValueError:
        raise NoDay("days") from None


def refuse_if_extended(extended: bool) -> None:
    if extended:
        raise ExtendedBefore
