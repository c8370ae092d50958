from collections.abc import Collection, Mapping, Set
from datetime import datetime

from sqlmodel import Session, col, select

from exam.calendar.rules import quarters
from exam.calendar.tables import Busy


def taken_hours(
    session: Session, ids: Collection[str], begins: datetime, ends: datetime, *, without: str = ""
) -> Mapping[str, Set[int]]:
    """In which quarter hours of this span each of these people and rooms is taken; `without`: what an id holds."""
    span = quarters(begins, ends)
    near = select(Busy.who, Busy.quarter).where(
        col(Busy.who).in_(ids), col(Busy.quarter) >= span.start, col(Busy.quarter) < span.stop
    )
    found: dict[str, set[int]] = {id: set() for id in ids}
    for id, hour in session.exec(near.where(col(Busy.held_by) != without)):
        found[id].add(hour)
    return found
