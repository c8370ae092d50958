from datetime import datetime

from sqlmodel import Session

from curriculum.cohorts.rules import APPLICATION_MOVES, move
from curriculum.cohorts.tables import Application
from shared.refusals import NotFound


def withdraw_application(session: Session, application_id: str, person_id: str, *, now: datetime) -> None:
    """Take it back. What was written is deleted."""
    row = session.get(Application, application_id)
    if row is None or row.person_id != person_id:
        raise NotFound
    row.state = move(APPLICATION_MOVES, row.state, "withdraw")
    row.experience = row.support = row.reference = None
    row.kept_at = now
    session.add(row)
