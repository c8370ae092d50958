from datetime import datetime

from sqlmodel import Session, col, select

from exam.clocks import rules as clocks
from exam.sittings import rules
from exam.sittings.rows import clock_of, keep_time, own_sitting
from exam.sittings.tables import SittingBreak
from shared.actor import Actor


def end_break(session: Session, actor: Actor, sitting_id: str, *, now: datetime) -> None:
    """Come back to the questions. Where the clock stood still, it goes on."""
    sitting = own_sitting(session, actor, sitting_id)
    rules.refuse_unless_open(sitting.state)
    clock = clock_of(session, sitting)
    keep_time(session, sitting, clocks.signed([clocks.end_break(clock, now=now)], actor.id), now=now)
    running = select(SittingBreak).where(SittingBreak.sitting_id == sitting.id, col(SittingBreak.ended_at).is_(None))
    for row in session.exec(running):
        row.ended_at, row.stopped_clock = now, clock.breaks_stop
