from datetime import datetime, timedelta

from sqlmodel import Session

from exam.accommodations.queries import arrangement_of
from exam.accommodations.rules import Arrangement
from exam.sittings.rules import Clock, refuse_unless_writable
from exam.sittings.tables import Sitting
from shared.actor import Actor
from shared.refusals import NotFound


def sitting_of(session: Session, sitting_id: str) -> Sitting:
    sitting = session.get(Sitting, sitting_id)
    if sitting is None:
        raise NotFound
    return sitting


def own_sitting(session: Session, actor: Actor, sitting_id: str) -> Sitting:
    """Somebody else's sitting looks like none."""
    sitting = sitting_of(session, sitting_id)
    if sitting.person_id != actor.id:
        raise NotFound
    return sitting


def writable_sitting(session: Session, actor: Actor, sitting_id: str, *, now: datetime) -> Sitting:
    sitting = own_sitting(session, actor, sitting_id)
    refuse_unless_writable(sitting.state, clock_of(session, sitting), sitting.writer_token, None, now=now)
    return sitting


def clock_of(session: Session, sitting: Sitting) -> Clock:
    """The one clock of a sitting, as it is set up now."""
    return clock_with(arrangement_of(session, sitting.person_id), sitting)


def clock_with(arrangement: Arrangement, sitting: Sitting) -> Clock:
    return Clock(
        started_at=sitting.started_at,
        allowance=timedelta(seconds=sitting.allowance_seconds),
        percent=arrangement.percent,
        stopped=timedelta(seconds=sitting.stopped_seconds),
        break_began_at=sitting.break_began_at,
        breaks_stop=arrangement.breaks and sitting.breaks_stop_clock,
    )
