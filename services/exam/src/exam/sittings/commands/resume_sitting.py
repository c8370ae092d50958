from datetime import datetime

from sqlmodel import Session

from exam.clocks import rules as clocks
from exam.sheets.queries import refuse_if_taken_in
from exam.sittings.rows import clock_of, keep_time, other_sitting
from exam.sittings.rules import refuse_unless_open
from shared.actor import Actor


def resume_sitting(session: Session, actor: Actor, sitting_id: str, *, now: datetime) -> None:
    """Let the clock of a paused sitting go on, and open its questions."""
    sitting = other_sitting(session, actor, sitting_id)
    refuse_unless_open(sitting.state)
    refuse_if_taken_in(session, sitting_id)
    entry = clocks.resume(clock_of(session, sitting), now=now)
    keep_time(session, sitting, clocks.signed([entry], actor.id), now=now)
