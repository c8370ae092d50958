from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from registry.retirements.tables import Retirement
from registry.retirements.views import Retired

_UNTOLD = sa.select(col(Retirement.person_id)).where(
    col(Retirement.returned_at).is_(None), col(Retirement.told_at).is_(None)
)
"""Asked every second."""


def people_whose_pause_is_untold(session: Session, *, now: datetime) -> list[str]:
    """Who retired before others were told."""
    return list(session.scalars(_UNTOLD))


def retirements(session: Session) -> tuple[Retired, ...]:
    """Every one, for the audit."""
    rows = session.exec(select(Retirement))
    return tuple(Retired(one.id, one.person_id, one.retired_at, one.returned_at) for one in rows)
