from datetime import datetime

from sqlmodel import Session

from exam.sittings.rules import ReasonNeeded, State, move
from exam.sittings.tables import Sitting
from shared.refusals import NotFound


def void_sitting(session: Session, sitting_id: str, administrator_id: str, reason: str, *, now: datetime) -> None:
    """Something went wrong on our side. It does not count, and the person may begin anew at once."""
    sitting = session.get(Sitting, sitting_id)
    if sitting is None:
        raise NotFound
    if not reason:
        raise ReasonNeeded("reason")
    sitting.state = move(sitting.state, State.VOIDED)
    sitting.voided_by, sitting.void_reason, sitting.due_at = administrator_id, reason, None
    sitting.submitted_at = sitting.submitted_at or now
