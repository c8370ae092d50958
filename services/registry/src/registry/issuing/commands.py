from datetime import datetime

from sqlmodel import Session

from registry.issuing.inputs import StopIssuing
from registry.issuing.rows import open_stop
from registry.issuing.rules import AlreadyStopped, NotStopped
from registry.issuing.tables import IssuingStop
from shared.actor import Actor
from shared.ids import new_id


def stop_issuing(session: Session, actor: Actor, what: StopIssuing, *, now: datetime) -> None:
    """Stop issuing: from this commit on nothing is granted; what is granted stays as it is."""
    if open_stop(session) is not None:
        raise AlreadyStopped
    session.add(IssuingStop(id=new_id(), stopped_by=actor.id, reason=what.reason, stopped_at=now))


def end_stop(session: Session, actor: Actor, *, now: datetime) -> None:
    """End the stop that holds. Who calls it then grants what waited."""
    stop = open_stop(session)
    if stop is None:
        raise NotStopped
    stop.resumed_by, stop.resumed_at = actor.id, now
