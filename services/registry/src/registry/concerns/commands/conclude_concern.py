from datetime import datetime

from sqlmodel import Session

from registry.concerns.rows import (
    concern_row,
)
from registry.concerns.rules import MOVES
from registry.concerns.tables import Concern
from registry.deadlines.commands import meet_deadlines
from shared.notices import tell

RESUME = "/registry/concerns/resume"


def conclude_concern(session: Session, concern_id: str, *, now: datetime) -> None:
    """Conclude a concern on which a panel decided, once that is in force."""
    row = concern_row(session, concern_id)
    row.state = MOVES.after(row.state, "conclude")
    _end(session, row, now)


def _end(session: Session, row: Concern, now: datetime) -> None:
    row.closed_at = now
    meet_deadlines(session, row.id, now=now)
    if row.told_by is not None:
        tell(session, row.told_by, "request-decided", RESUME, now=now)
