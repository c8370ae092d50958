from datetime import datetime

from sqlmodel import Session

from exam.clocks import rules as clocks
from exam.sittings.inputs import PauseSitting
from exam.sittings.rows import clock_of, keep_time, other_sitting, sealed_reason
from exam.sittings.rules import refuse_unless_open
from shared.actor import Actor


def pause_sitting(session: Session, actor: Actor, sitting_id: str, what: PauseSitting, *, now: datetime) -> None:
    """Stop the clock of somebody's sitting and close its questions. What is on its way still arrives."""
    sitting = other_sitting(session, actor, sitting_id)
    refuse_unless_open(sitting.state)
    entries = clocks.pause(clock_of(session, sitting), now=now)
    sealed = sealed_reason(sitting, what.reason, now=now)
    keep_time(session, sitting, clocks.signed(entries, actor.id, sealed), now=now)
