from datetime import datetime

from sqlmodel import Session

from exam.clocks import rules as clocks
from exam.sittings.rows import clock_of, keep_time, own_sitting
from exam.sittings.rules import refuse_unless_open
from shared.actor import Actor


def start_clock(session: Session, actor: Actor, sitting_id: str, *, now: datetime) -> None:
    """Begin in the room where somebody has checked one in: now the time runs."""
    sitting = own_sitting(session, actor, sitting_id)
    refuse_unless_open(sitting.state)
    entry = clocks.start(clock_of(session, sitting), now=now)
    keep_time(session, sitting, clocks.signed([entry], actor.id), now=now)
