from datetime import datetime

from sqlmodel import Session

from exam.clocks.rules import Entry, Happened
from exam.sittings.rows import keep_time, writable_sitting
from exam.sittings.tables import SittingBreak
from shared.actor import Actor
from shared.ids import new_id


def take_break(session: Session, actor: Actor, sitting_id: str, *, now: datetime) -> None:
    """Close the questions for a while. Where breaks are approved, the clock stands still."""
    sitting = writable_sitting(session, actor, sitting_id, now=now)
    if sitting.break_began_at is not None:
        return
    session.add(SittingBreak(id=new_id(), sitting_id=sitting.id, began_at=now))
    keep_time(session, sitting, [Entry(Happened.BREAK_BEGAN, now, by=actor.id)], now=now)
