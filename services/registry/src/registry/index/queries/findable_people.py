"""Whom the index knows, for the audit and the allowance."""

import sqlalchemy as sa
from sqlmodel import Session, col, select

from registry.index.tables import SearchEntry, SearchWaiting


def findable_people(session: Session) -> frozenset[str]:
    """Whom the public search can find by name."""
    return frozenset(session.exec(select(SearchEntry.person_id).where(SearchEntry.shown != "")))


def how_many_findable(session: Session) -> int:
    return session.scalar(sa.select(sa.func.count()).where(col(SearchEntry.shown) != "")) or 0


def people_waiting(session: Session) -> list[str]:
    """Whose entry is still to be made."""
    return list(session.exec(select(SearchWaiting.person_id).order_by(col(SearchWaiting.person_id))))
