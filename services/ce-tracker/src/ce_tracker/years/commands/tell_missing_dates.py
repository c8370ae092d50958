"""Years that were opened before their dates were told with them."""

from datetime import datetime

from sqlmodel import Session

from ce_tracker.reckoning.rules import State
from ce_tracker.years.commands.tell_dates import tell_dates
from ce_tracker.years.rows import year_rows


def tell_missing_dates(session: Session, person_id: str, *, now: datetime) -> None:
    """Tell the dates of each open year of a person that has none yet."""
    for row in year_rows(session, person_id):
        if row.state == State.OPEN and row.grace_until is None:
            tell_dates(session, row, now=now)
