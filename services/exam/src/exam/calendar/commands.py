"""Taking people and rooms for a time, and letting them go. Of two at once the key of the table refuses one."""

from collections.abc import Set
from datetime import datetime

from sqlmodel import Session, col, delete, select

from exam.calendar.rules import refuse_unless_free, wanted
from exam.calendar.tables import Busy


def take_time(
    session: Session, held_by: str, people: Set[str], rooms: Set[str], begins: datetime, *, ends: datetime
) -> None:
    """Take them from then to then, in place of what was taken under the same id."""
    asked = wanted(people, rooms, begins, ends)
    spans = [hours for hours in asked.values() if hours]
    free_time(session, held_by)
    if not spans:
        return
    first, last = min(one.start for one in spans), max(one.stop for one in spans)
    near = select(Busy.who, Busy.quarter).where(
        col(Busy.who).in_(asked), col(Busy.quarter) >= first, col(Busy.quarter) < last
    )
    refuse_unless_free(asked, set(session.exec(near)), rooms)
    session.add_all(Busy(who=who, quarter=hour, held_by=held_by) for who, hours in asked.items() for hour in hours)
    session.flush()


def free_time(session: Session, held_by: str) -> None:
    """Let go whoever was taken under this id."""
    session.exec(delete(Busy).where(col(Busy.held_by) == held_by))
