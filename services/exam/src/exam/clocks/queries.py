from datetime import timedelta
from typing import Any

from sqlmodel import Session, col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from exam.clocks.rules import Clock, Entry, Times, break_budget
from exam.clocks.tables import TimeEntry


def ledger_of(session: Session, sitting_id: str) -> list[Entry]:
    """Everything that happened to the time of a sitting, in its order."""
    rows = select(TimeEntry).where(TimeEntry.sitting_id == sitting_id).order_by(col(TimeEntry.number))
    return [Entry(row.what, row.at, row.seconds, row.by, row.reason) for row in session.exec(rows)]


def ledger_lengths(session: Session, sitting_ids: SelectOfScalar[str]) -> dict[str, int]:
    """Of each of these sittings, how much has happened to its time."""
    rows = select(TimeEntry.sitting_id, func.count()).where(col(TimeEntry.sitting_id).in_(sitting_ids))
    return dict(session.exec(rows.group_by(TimeEntry.sitting_id)).all())


def clock_read(found: Any) -> Clock:
    """The one clock of a sitting: `found` has the columns of its `clocks()`, and what is approved for the person.

    That is `arranged_for` (nobody, where nothing is), `percent`, `breaks`, `minutes` and `break_minutes`.
    """
    return Clock(
        started_at=found.started_at,
        allowance=timedelta(seconds=found.allowance_seconds),
        percent=100 if found.arranged_for is None else found.percent,
        fixed=timedelta(minutes=found.minutes or 0),
        times=Times(
            stopped=timedelta(seconds=found.stopped_seconds),
            granted=timedelta(seconds=found.granted_seconds),
            break_time=timedelta(seconds=found.break_seconds),
            break_began_at=found.break_began_at,
            paused_at=found.paused_at,
        ),
        breaks_stop=bool(found.breaks and found.breaks_stop_clock),
        break_budget=break_budget(found.break_budget_seconds, found.break_minutes or 0),
    )
