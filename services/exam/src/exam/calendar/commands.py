"""Taking people and rooms for a time, and letting them go. Of two at once the key of the table refuses one."""

from collections.abc import Set
from datetime import datetime

from sqlmodel import Session, col, delete

from exam.calendar.queries import taken_hours
from exam.calendar.rules import BETWEEN, refuse_unless_free, wanted
from exam.calendar.tables import Busy


def take_time(
    session: Session, held_by: str, people: Set[str], rooms: Set[str], begins: datetime, *, ends: datetime
) -> None:
    """Take them from then to then, in place of what was taken under the same id."""
    asked = wanted(people, rooms, begins, ends)
    refuse_unless_free(asked, taken_hours(session, asked, begins, ends + BETWEEN, without=held_by), rooms)
    free_time(session, held_by)
    session.add_all(Busy(who=who, quarter=hour, held_by=held_by) for who, hours in asked.items() for hour in hours)
    session.flush()


def free_time(session: Session, held_by: str) -> None:
    """Let go whoever was taken under this id."""
    session.exec(delete(Busy).where(col(Busy.held_by) == held_by))
