"""Days are those of the agency's own zone: a year must not end at seven in the evening."""

from datetime import UTC, date, datetime, time

from shared.i18n import ZONE


def day_of(moment: datetime) -> date:
    """The day on which a moment falls where the agency is."""
    return moment.astimezone(ZONE).date()


def start_of(day: date) -> datetime:
    """The first moment of a day there."""
    return datetime.combine(day, time(), ZONE).astimezone(UTC)


def noon_of(day: date) -> datetime:
    """A moment that falls on this day wherever it is read: for old records that know only the day."""
    return datetime.combine(day, time(12), ZONE)
