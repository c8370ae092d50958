"""When a time ends, where the agency is: one in days with its last day there, one in hours after so many hours."""

from datetime import UTC, date, datetime, timedelta

from registry.deadlines.content import ConcernRules
from registry.deadlines.rules import DAY, Kind, business_day_after
from shared.days import day_of, start_of


def due_at(kind: Kind, rules: ConcernRules, *, now: datetime) -> datetime:
    """The first moment at which it is too late."""
    if kind == Kind.FIRST_LOOK:
        return after_hours(rules.first_look_hours, now=now)
    if kind == Kind.TELL:
        return end_of(business_day_after(rules.tell_business_days, day_of(now), rules.holidays))
    return after_days(rules.decide_days, now=now)


def after_days(count: int, *, now: datetime) -> datetime:
    """The end of the last of so many days that follow."""
    return end_of(day_of(now) + timedelta(days=count))


def after_hours(count: int, *, now: datetime) -> datetime:
    """Hours that go by, also in a night in which clocks are changed."""
    return now.astimezone(UTC) + timedelta(hours=count)


def end_of(day: date) -> datetime:
    """The first moment that is no longer this day."""
    return start_of(day + DAY)
