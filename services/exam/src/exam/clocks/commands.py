"""More entries in the ledger of a sitting's time. The sitting keeps what they come to, in the same transaction."""

from collections.abc import Iterable
from dataclasses import asdict

from sqlmodel import Session, func, select

from exam.clocks.rules import Entry
from exam.clocks.tables import TimeEntry


def keep_entries(session: Session, sitting_id: str, entries: Iterable[Entry]) -> None:
    """Keep what happened, in its order."""
    newest = session.exec(select(func.max(TimeEntry.number)).where(TimeEntry.sitting_id == sitting_id)).one() or 0
    numbered = enumerate(entries, newest + 1)
    session.add_all(TimeEntry(sitting_id=sitting_id, number=number, **asdict(one)) for number, one in numbered)
