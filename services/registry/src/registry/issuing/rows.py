from sqlmodel import Session, col, select

from registry.issuing.rules import NotStopped
from registry.issuing.tables import IssuingStop
from shared.approvals import Act

ABOUT = "issuing"


def open_stop(session: Session) -> IssuingStop | None:
    """The stop that holds now; None while certificates are issued."""
    return session.exec(select(IssuingStop).where(col(IssuingStop.resumed_at).is_(None)).limit(1)).first()


def stop_that_holds(session: Session) -> IssuingStop:
    stop = open_stop(session)
    if stop is None:
        raise NotStopped
    return stop


def act_on(stop: IssuingStop) -> Act:
    """It concerns nobody alone. Whoever stopped may be one of the two who go on."""
    return Act("resume", about=ABOUT, subject_id=stop.id)
