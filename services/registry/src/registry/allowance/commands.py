from collections.abc import Sequence
from datetime import UTC, date, datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from registry.allowance.tables import AllowanceUse, StrangeHour
from registry.allowance.views import Use
from shared.actor import Actor
from shared.database import per_dialect, table
from shared.refusals import NotFound

_KEEP = per_dialect(lambda dialect: dialect.insert(table(AllowanceUse)).on_conflict_do_nothing())
_NOTE = per_dialect(lambda dialect: dialect.insert(table(StrangeHour)).on_conflict_do_nothing())


def keep_uses(session: Session, day: date, uses: Sequence[Use]) -> None:
    """Keep what was counted since the last time, and forget all days before."""
    session.execute(sa.delete(AllowanceUse).where(col(AllowanceUse.day) < day))
    rows = [{"place": place, "mark": mark, "day": day} for place, mark in sorted(uses)]
    if rows:
        session.execute(_KEEP(session), rows)


def note_strange_hour(session: Session, people: int, *, now: datetime) -> None:
    """Note that strangers were shown so many people in an hour; the first process that sees it says so."""
    hour = now.astimezone(UTC).strftime("%Y-%m-%dT%H")
    session.execute(_NOTE(session), {"id": hour, "noticed_at": now, "people": people})


def look_at_strange_hour(session: Session, actor: Actor, hour_id: str, *, now: datetime) -> None:
    """Say that one has looked at it: it waits no more. Who says so first stands in the row."""
    row = session.get(StrangeHour, hour_id)
    if row is None:
        raise NotFound
    if row.looked_at is None:
        row.looked_at, row.looked_by = now, actor.id
