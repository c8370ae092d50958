"""What is written down, for the rooms that plan sessions and show them."""

from collections.abc import Collection

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from curriculum.attendance.tables import Attendance
from curriculum.attendance.views import Noted


def noted_statement() -> SelectOfScalar[str]:
    """A statement for others to join: the sessions of which something is written down."""
    return select(Attendance.session_id)


def noted_at(session: Session, session_id: str | None) -> dict[str, Noted]:
    """Of a session, by training."""
    if session_id is None:
        return {}
    rows = session.exec(select(Attendance).where(Attendance.session_id == session_id))
    return {row.training_id: _noted(row) for row in rows}


def noted_of(session: Session, training_ids: Collection[str]) -> list[Noted]:
    """All of these trainings."""
    return [
        _noted(row) for row in session.exec(select(Attendance).where(col(Attendance.training_id).in_(training_ids)))
    ]


def _noted(row: Attendance) -> Noted:
    return Noted(row.session_id, row.training_id, row.presence, row.minutes)
