from datetime import date, datetime

from sqlmodel import Session

from ce_tracker.hours.commands import add_decision, add_version
from ce_tracker.hours.rules import Hours, Outcome, Verdict
from ce_tracker.years.commands.turn_years import turn_years
from ce_tracker.years.commands.update_years import update_years


def count_hours(session: Session, hours: Hours, *, sent_on: date, now: datetime) -> None:
    """Count hours that need nobody's look, such as those of a roster."""
    turn_years(session, hours.person_id, now=now)
    add_version(session, hours, sent_on=sent_on, now=now)
    add_decision(session, hours.source, hours.person_id, Outcome(Verdict.COUNTED), now=now)
    update_years(session, hours.person_id, now=now)
