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


def held_up(session: Session, asked: Mapping[str, Mapping[str, range]]) -> set[str]:
    """Of several times, by the ids that hold them, those that would take somebody or a room which another holds."""
    hours = [hour for one in asked.values() for span in one.values() for hour in (span.start, span.stop)]
    if not hours:
        return set()
    ids = {who for one in asked.values() for who in one}
    near = select(Busy).where(col(Busy.who).in_(ids), col(Busy.quarter) >= min(hours), col(Busy.quarter) < max(hours))
    holds = {(busy.who, busy.quarter): busy.held_by for busy in session.exec(near)}
    return {
        id
        for id, one in asked.items()
        if any(holds.get((who, hour), id) != id for who, span in one.items() for hour in span)
    }
