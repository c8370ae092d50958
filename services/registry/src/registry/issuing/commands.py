"""One person stops, since each certificate that should not be there does harm; two people let it go on."""

from datetime import datetime

from sqlmodel import Session

from registry.issuing.inputs import ResumeIssuing, StopIssuing
from registry.issuing.rows import act_on, open_stop, stop_that_holds
from registry.issuing.rules import AlreadyStopped
from registry.issuing.tables import IssuingStop
from shared.actor import Actor
from shared.approvals import approve, take_back
from shared.ids import new_id


def stop_issuing(session: Session, actor: Actor, what: StopIssuing, *, now: datetime) -> None:
    """Stop issuing, alone and at once: from this commit on nothing is granted; what is granted stays as it is.

    Where something is wrong, waiting for a second person does the harm. Stopping in error costs others some time.
    """
    if open_stop(session) is not None:
        raise AlreadyStopped
    session.add(IssuingStop(id=new_id(), stopped_by=actor.id, reason=what.reason, stopped_at=now))


def resume_issuing(session: Session, actor: Actor, what: ResumeIssuing, *, now: datetime) -> bool:
    """Approve that issuing goes on. With the second of two people it does, and a duty grants what has waited.

    It certifies everybody who waits, and a certificate is not taken back quietly: so nobody does it alone.
    """
    stop = stop_that_holds(session)
    if not approve(session, actor, act_on(stop), what.reason, now=now):
        return False
    stop.resumed_by, stop.resumed_at = actor.id, now
    return True


def take_back_resuming(session: Session, actor: Actor, *, now: datetime) -> None:
    """Take back the first approval: issuing stays stopped."""
    take_back(session, actor, act_on(stop_that_holds(session)), now=now)
