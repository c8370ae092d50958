from sqlmodel import Session

from registry.issuing.rows import open_stop
from registry.issuing.views import Stopped


def issuing_is_stopped(session: Session) -> bool:
    return open_stop(session) is not None


def the_stop(session: Session) -> Stopped | None:
    """Why and since when nothing is issued; None while certificates are issued."""
    row = open_stop(session)
    return None if row is None else Stopped(reason=row.reason, stopped_at=row.stopped_at)
