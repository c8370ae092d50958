from datetime import date, datetime

from sqlmodel import Session

from ce_tracker.hours.commands import add_version
from ce_tracker.hours.rules import Hours
from ce_tracker.years.commands.turn_years import turn_years
from ce_tracker.years.commands.update_years import update_years


def take_hours(session: Session, hours: Hours, *, sent_on: date, now: datetime) -> None:
    """Take a version of hours that somebody sent; it waits to be decided, and may cover a year meanwhile."""
    turn_years(session, hours.person_id, now=now)
    add_version(session, hours, sent_on=sent_on, now=now)
    update_years(session, hours.person_id, now=now)
