from datetime import datetime

from sqlmodel import Session, col, select

from exam.sittings import rules
from exam.sittings.clocks import clock_of
from exam.sittings.commands.mine import my_sitting, writable
from exam.sittings.tables import Sitting, SittingBreak
from shared.ids import new_id


def take_break(session: Session, person_id: str, sitting_id: str, *, now: datetime, window: str | None = None) -> None:
    """The questions close. Where breaks are approved, the clock stands still."""
    sitting, _ = writable(session, person_id, sitting_id, window, now)
    if sitting.break_began_at is not None:
        return
    sitting.break_began_at = now
    session.add(SittingBreak(id=new_id(), sitting_id=sitting.id, began_at=now))
    _look_again(session, sitting, now)


def end_break(session: Session, person_id: str, sitting_id: str, *, now: datetime) -> None:
    sitting = my_sitting(session, person_id, sitting_id)
    if sitting.state != rules.State.OPEN:
        raise rules.SittingOver
    before = clock_of(session, sitting)
    after = rules.end_break(before, now)
    sitting.stopped_seconds, sitting.break_began_at = after.stopped.total_seconds(), None
    running = select(SittingBreak).where(SittingBreak.sitting_id == sitting.id, col(SittingBreak.ended_at).is_(None))
    for row in session.exec(running):
        row.ended_at, row.stopped_clock = now, before.breaks_stop
    _look_again(session, sitting, now)


def _look_again(session: Session, sitting: Sitting, now: datetime) -> None:
    sitting.due_at = rules.look_again_at(clock_of(session, sitting), now)
