from sqlmodel import Session, col, select

from exam.clocks.rules import Entry
from exam.clocks.tables import TimeEntry


def ledger_of(session: Session, sitting_id: str) -> list[Entry]:
    """Everything that happened to the time of a sitting, in its order."""
    rows = select(TimeEntry).where(TimeEntry.sitting_id == sitting_id).order_by(col(TimeEntry.number))
    return [Entry(row.what, row.at, row.seconds, row.by, row.reason) for row in session.exec(rows)]
