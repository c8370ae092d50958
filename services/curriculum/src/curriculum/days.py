from datetime import date, datetime, time

from shared.i18n import ZONE


def day_of(moment: datetime) -> date:
    """The day on which a moment falls where the agency is."""
    return moment.astimezone(ZONE).date()


def noon_of(day: date) -> datetime:
    """A moment that falls on this day wherever it is read: for old records that know only the day."""
    return datetime.combine(day, time(12), ZONE)
