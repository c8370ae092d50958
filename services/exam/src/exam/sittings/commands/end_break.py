from datetime import datetime

from sqlmodel import Session, col, select

from exam.sittings import rules
from exam.sittings.rows import clock_of, own_sitting
from exam.sittings.tables import SittingBreak
from shared.actor import Actor


def end_break(session: Session, actor: Actor, sitting_id: str, *, now: datetime) -> None:
    """Come back to the questions. Where the clock stood still, it goes on."""
    sitting = own_sitting(session, actor, sitting_id)
    rules.refuse_unless_open(sitting.state)
    before = clock_of(session, sitting)
    after = rules.end_break(before, now=now)
    sitting.stopped_seconds, sitting.break_began_at = after.stopped.total_seconds(), None
    running = select(SittingBreak).where(SittingBreak.sitting_id == sitting.id, col(SittingBreak.ended_at).is_(None))
    for row in session.exec(running):
        row.ended_at, row.stopped_clock = now, before.breaks_stop
    sitting.due_at = rules.next_check_at(after, now=now)
