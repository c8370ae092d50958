from sqlmodel import Session

from registry.erasure.tables import Erasure
from registry.erasure.views import ErasureReport
from shared.refusals import NotFound


def erasure_report(session: Session, erasure_id: str) -> ErasureReport:
    """For whoever asked for it."""
    row = session.get(Erasure, erasure_id)
    if row is None:
        raise NotFound
    return ErasureReport(decision_stays=row.decision_stays, leaf=row.leaf, done_at=row.done_at)
