from datetime import datetime

from sqlmodel import Session, col, select

from registry.erasure.record import recorded
from registry.erasure.tables import Erasure
from registry.erasure.views import ErasureReport
from registry.settings import settings
from shared.refusals import NotFound


def erasure_report(session: Session, erasure_id: str) -> ErasureReport:
    """For whoever asked for it."""
    row = session.get(Erasure, erasure_id)
    if row is None:
        raise NotFound
    return ErasureReport(
        decision_stays=row.decision_stays, leaf=row.leaf, done_at=row.done_at, key_destroyed_at=row.key_destroyed_at
    )


def erasures_to_carry_out(session: Session, *, now: datetime) -> list[str]:
    """What the record tells and these books do not: just asked for, or in an older copy that was put back."""
    known = recorded(settings().var)
    done = set(session.exec(select(Erasure.id))) if known else set()
    return [erasure_id for erasure_id in known if erasure_id not in done]


def keys_to_destroy(session: Session, *, now: datetime) -> list[str]:
    """Of erasures whose rows are gone."""
    return list(session.exec(select(Erasure.id).where(col(Erasure.key_destroyed_at).is_(None))))
