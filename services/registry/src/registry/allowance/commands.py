from collections.abc import Sequence
from datetime import date

import sqlalchemy as sa
from sqlmodel import Session, col

from registry.allowance.tables import AllowanceUse
from registry.allowance.views import Use
from shared.database import per_dialect, table

_KEEP = per_dialect(lambda dialect: dialect.insert(table(AllowanceUse)).on_conflict_do_nothing())


def keep_uses(session: Session, day: date, uses: Sequence[Use]) -> None:
    """Keep what was counted since the last time, and forget all days before."""
    session.execute(sa.delete(AllowanceUse).where(col(AllowanceUse.day) < day))
    rows = [{"place": place, "mark": mark, "day": day} for place, mark in sorted(uses)]
    if rows:
        session.execute(_KEEP(session), rows)
