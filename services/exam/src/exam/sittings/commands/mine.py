from datetime import datetime

from sqlmodel import Session

from exam.sittings.clocks import clock_of
from exam.sittings.rules import Clock, refuse_unless_writable
from exam.sittings.tables import Sitting
from shared.refusals import NotFound


def my_sitting(session: Session, person_id: str, sitting_id: str) -> Sitting:
    """Somebody else's sitting looks like none."""
    sitting = session.get(Sitting, sitting_id)
    if sitting is None or sitting.person_id != person_id:
        raise NotFound
    return sitting


def writable(
    session: Session, person_id: str, sitting_id: str, window: str | None, now: datetime
) -> tuple[Sitting, Clock]:
    sitting = my_sitting(session, person_id, sitting_id)
    clock = clock_of(session, sitting)
    refuse_unless_writable(sitting.state, clock, sitting.window, window, now)
    return sitting, clock
