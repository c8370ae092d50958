from datetime import datetime

from sqlmodel import Session

from exam.sittings.rows import clock_of, writable_sitting
from exam.sittings.rules import next_check_at
from exam.sittings.tables import SittingBreak
from shared.actor import Actor
from shared.ids import new_id


def take_break(session: Session, actor: Actor, sitting_id: str, *, now: datetime) -> None:
    """Close the questions for a while. Where breaks are approved, the clock stands still."""
    sitting = writable_sitting(session, actor, sitting_id, now=now)
    if sitting.break_began_at is not None:
        return
    sitting.break_began_at = now
    session.add(SittingBreak(id=new_id(), sitting_id=sitting.id, began_at=now))
    sitting.due_at = next_check_at(clock_of(session, sitting), now=now)
