from datetime import datetime

from sqlmodel import Session

from registry.verification.queries import entry_by_number
from registry.verification.views import PublicEntry
from shared.refusals import NotFound


def listed_entry(session: Session, number: str, *, now: datetime) -> PublicEntry:
    """An entry by its number, if its owner lists their name; all others are not found, the same way."""
    entry = entry_by_number(session, number, now=now)
    if entry.name is None:
        raise NotFound
    return entry
