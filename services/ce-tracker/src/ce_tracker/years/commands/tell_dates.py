from datetime import date, datetime

from sqlmodel import Session

from ce_tracker.requirements.inputs import Rules
from ce_tracker.requirements.rules import last_day_of_grace
from ce_tracker.years.tables import CEYear
from shared.events import RecordYearOpened
from shared.messaging import record
from shared.rule_sets import rule_set


def tell_dates(session: Session, row: CEYear, *, now: datetime) -> None:
    """Say what a year asks for and where it leads; whoever shows a status holds its dates from then on."""
    days = rule_set(session, Rules, row.rule_set).rules.grace_days
    row.grace_until = last_day_of_grace(date(row.year + 1, 1, 1), days)
    opened = RecordYearOpened(
        person_id=row.person_id,
        year=row.year,
        minutes_required=row.minutes_required,
        ethics_minutes_required=row.ethics_required,
        rule_set=row.rule_set,
        valid_until=date(row.year, 12, 31),
        grace_until=row.grace_until,
    )
    record(session, opened, now=now)
