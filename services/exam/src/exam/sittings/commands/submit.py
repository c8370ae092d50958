from datetime import datetime

from sqlmodel import Session, col, select

from exam.sittings.clocks import clock_of
from exam.sittings.commands.mine import my_sitting
from exam.sittings.rules import ContinuedElsewhere, State, deadline, is_over, look_again_at, move
from exam.sittings.tables import Sitting
from shared.events import SittingSubmitted
from shared.messaging import record

AT_ONCE = 200


def submit_sitting(
    session: Session, person_id: str, sitting_id: str, *, now: datetime, window: str | None = None
) -> None:
    """The candidate sends their answers. Unanswered questions never stand in the way."""
    sitting = my_sitting(session, person_id, sitting_id)
    if window is not None and window != sitting.window:
        raise ContinuedElsewhere
    _submit(session, sitting, "candidate", now)


def submit_overdue(session: Session, now: datetime) -> int:
    """At the deadline and its grace: what is saved is submitted. Others are looked at again within a minute."""
    waiting = select(Sitting).where(Sitting.state == State.OPEN, col(Sitting.due_at) <= now)
    sittings = session.exec(waiting.order_by(col(Sitting.due_at)).limit(AT_ONCE)).all()
    for sitting in sittings:
        clock = clock_of(session, sitting)
        if is_over(clock, now):
            _submit(session, sitting, "time", deadline(clock) or now)
        else:
            sitting.due_at = look_again_at(clock, now)
    return len(sittings)


def _submit(session: Session, sitting: Sitting, by: str, at: datetime) -> None:
    sitting.state = move(sitting.state, State.SUBMITTED)
    sitting.submitted_at, sitting.submitted_by, sitting.due_at = at, by, None
    fact = SittingSubmitted(person_id=sitting.person_id, sitting_id=sitting.id, part="written")
    record(session, fact, now=at)
