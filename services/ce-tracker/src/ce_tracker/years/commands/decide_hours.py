from datetime import datetime

from sqlmodel import Session

from ce_tracker.hours.commands import add_decision
from ce_tracker.hours.rules import Outcome, Source
from ce_tracker.years.commands.turn_years import turn_years
from ce_tracker.years.commands.update_years import update_years


def decide_hours(session: Session, person_id: str, source: Source, outcome: Outcome, *, now: datetime) -> None:
    """Note what was decided on hours, and let the years follow: settled, covered, or open again."""
    turn_years(session, person_id, now=now)
    add_decision(session, source, person_id, outcome, now=now)
    update_years(session, person_id, now=now)
