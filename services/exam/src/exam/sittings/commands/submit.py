from datetime import datetime

from sqlmodel import Session

from exam.sittings.clocks import clock_of
from exam.sittings.commands.mine import my_sitting
from exam.sittings.rules import ContinuedElsewhere, State, deadline, is_over, look_again_at, move
from exam.sittings.tables import Sitting
from shared.events import SittingSubmitted
from shared.messaging import record


def submit_sitting(
    session: Session, person_id: str, sitting_id: str, *, now: datetime, window: str | None = None
) -> None:
    """The candidate sends their answers. Unanswered questions never stand in the way."""
    sitting = my_sitting(session, person_id, sitting_id)
    if window is not None and window != sitting.window:
        raise ContinuedElsewhere
    _submit(session, sitting, "candidate", now)


def submit_overdue(session: Session, sitting_id: str, *, now: datetime) -> None:
    """Submit what is saved, at the deadline and its grace. Before it, look again within a minute."""
    sitting = session.get_one(Sitting, sitting_id)
    clock = clock_of(session, sitting)
    if is_over(clock, now):
        _submit(session, sitting, "time", deadline(clock) or now)
    else:
        sitting.due_at = look_again_at(clock, now)


def _submit(session: Session, sitting: Sitting, by: str, at: datetime) -> None:
    sitting.state = move(sitting.state, State.SUBMITTED)
    sitting.submitted_at, sitting.submitted_by, sitting.due_at = at, by, None
    fact = SittingSubmitted(person_id=sitting.person_id, sitting_id=sitting.id, part="written")
    record(session, fact, now=at)
