from datetime import datetime

from sqlmodel import Session

from ce_tracker.reminders.queries import due_reminders
from ce_tracker.reminders.tables import Reminder
from ce_tracker.years.commands import turn_years
from shared.notices import tell


def remind(session: Session, person_id: str, *, now: datetime) -> None:
    """Let somebody know that a day comes near and hours are missing; once for each of our days before it."""
    turn_years(session, person_id, now=now)
    for due in list(due_reminders(session, person_id, now=now)):
        session.add(Reminder(person_id=person_id, ends_on=due.ends_on, kind=due.kind, told_at=now))
        tell(session, person_id, "deadline-near", "/ce-tracker", now=now)
