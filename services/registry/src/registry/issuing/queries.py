from sqlmodel import Session

from registry.issuing.rows import ABOUT, open_stop
from registry.issuing.views import Stopped
from shared.approvals import open_approvals
from shared.refusals import N_
from shared.web import Queue


def issuing_is_stopped(session: Session) -> bool:
    return open_stop(session) is not None


def the_stop(session: Session) -> Stopped | None:
    """Why and since when nothing is issued, and who would go on; None while certificates are issued."""
    row = open_stop(session)
    if row is None:
        return None
    waiting = open_approvals(session, ABOUT, [row.id]).get(row.id)
    return Stopped(reason=row.reason, stopped_at=row.stopped_at, waiting=waiting)


def resuming_queue(session: Session) -> Queue:
    stop = the_stop(session)
    waiting = stop.waiting if stop else None
    return Queue(
        slug="resuming",
        title=N_("Issuing certificates again, which needs a second person"),
        count=int(waiting is not None),
        oldest=waiting.first_at if waiting else None,
        url="/registry/oversight/issuing",
    )
