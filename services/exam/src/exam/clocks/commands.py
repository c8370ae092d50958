"""More entries in the ledger of a sitting's time. The sitting keeps what they come to, in the same transaction."""

from collections.abc import Iterable
from dataclasses import asdict

import sqlalchemy as sa
from sqlmodel import Session, col

from exam.clocks.rules import Entry
from exam.clocks.tables import TimeEntry
from shared.database import table

_NEWEST = sa.select(sa.func.max(col(TimeEntry.number))).where(col(TimeEntry.sitting_id) == sa.bindparam("sitting"))
_ADD = table(TimeEntry).insert()


def keep_entries(session: Session, sitting_id: str, entries: Iterable[Entry]) -> None:
    """Keep what happened, in its order."""
    newest = session.scalar(_NEWEST, {"sitting": sitting_id}) or 0
    _add(session, sitting_id, entries, newest + 1)


def begin_entries(session: Session, sitting_id: str, entries: Iterable[Entry]) -> None:
    """Keep the first of a sitting."""
    _add(session, sitting_id, entries, 1)


def _add(session: Session, sitting_id: str, entries: Iterable[Entry], first: int) -> None:
    numbered = enumerate(entries, first)
    session.execute(_ADD, [{"sitting_id": sitting_id, "number": number, **asdict(one)} for number, one in numbered])
