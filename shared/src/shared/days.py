"""Days are those of the agency's own zone: a year must not end at seven in the evening."""

from datetime import UTC, date, datetime, time
from functools import cache
from zoneinfo import ZoneInfo

from shared.settings import Settings


@cache
def zone() -> ZoneInfo:
    """Where the agency is, read once a process; for `shared.i18n`. Everybody else asks the functions below."""
    return Settings().zone


def day_of(moment: datetime) -> date:
    """The day on which a moment falls where the agency is."""
    return moment.astimezone(zone()).date()


def moment_of(day: date, clock_time: time) -> datetime:
    """The moment at which a clock there shows this time of day."""
    return datetime.combine(day, clock_time, zone())


def moments_of(day: date, clock_time: time) -> list[datetime]:
    """All moments at which a clock there shows this: none or two in the nights in which clocks are changed."""
    both = (datetime.combine(day, clock_time.replace(fold=fold), zone()) for fold in (0, 1))
    there = [one for one in both if one.astimezone(UTC).astimezone(zone()).replace(fold=0) == one.replace(fold=0)]
    return there if len({one.astimezone(UTC) for one in there}) > 1 else there[:1]


def start_of(day: date) -> datetime:
    """The first moment of a day there."""
    return moment_of(day, time()).astimezone(UTC)


def noon_of(day: date) -> datetime:
    """A moment that falls on this day wherever it is read: for old records that know only the day."""
    return moment_of(day, time(12))


def local_day(moment: datetime) -> str:
    """As a field for a day holds it."""
    return moment.astimezone(zone()).date().isoformat()


def local_time(moment: datetime) -> str:
    """As a field for a time of day holds it."""
    return moment.astimezone(zone()).strftime("%H:%M")
