from dataclasses import dataclass
from datetime import date

from ce_tracker.reminders.rules import Ahead


@dataclass(frozen=True)
class Due:
    """A reminder whose day has come."""

    person_id: str
    ends_on: date
    kind: Ahead
