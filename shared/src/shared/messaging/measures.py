"""How facts and duties stand, in numbers: for those who watch the house, without a word about anybody."""

from collections.abc import Mapping
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from shared.messaging.tables import FailedDuty, Held, Outbox

ONCE_MORE = 2
"""A row that failed once, and is done at the second try, is nobody's worry."""
_UNSENT = sa.select(sa.func.count(), sa.func.min(Outbox.recorded_at)).where(col(Outbox.published_at).is_(None))
_HELD = sa.select(sa.func.count(), sa.func.count(col(Held.parked_at))).select_from(Held)
_FAILING = sa.select(sa.func.count(), sa.func.count(col(FailedDuty.parked_at))).where(
    col(FailedDuty.tries) >= ONCE_MORE
)


def messaging_measures(session: Session, *, now: datetime) -> Mapping[str, float]:
    """`now` is real time."""
    waiting, oldest = session.execute(_UNSENT).one()
    held, parked = session.execute(_HELD).one()
    failed, parked_duties = session.execute(_FAILING).one()
    return {
        "database_up": 1,
        "outbox_waiting": waiting,
        "outbox_lag_seconds": (now - oldest).total_seconds() if oldest else 0.0,
        "facts_held": held - parked,
        "facts_parked": parked,
        "duties_failed": failed,
        "duties_parked": parked_duties,
    }
