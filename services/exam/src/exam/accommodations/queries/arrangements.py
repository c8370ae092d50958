from collections.abc import Iterable
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import Select

from exam.accommodations.rules import Arrangement, Kind
from exam.accommodations.tables import StoredArrangement

ARRANGED = ("percent", "breaks", "minutes", "break_minutes")
"""What a clock reads of what is approved for a person."""
_ARRANGED = sa.select(StoredArrangement).where(
    col(StoredArrangement.person_id).in_(sa.bindparam("people", expanding=True))
)


def arrangement_of(session: Session, person_id: str) -> Arrangement:
    return _arrangement(session.get(StoredArrangement, person_id))


def arrangements_of(session: Session, person_ids: Iterable[str]) -> dict[str, Arrangement]:
    """Of each of these people what is approved for them, also where nothing is."""
    wanted = set(person_ids)
    rows = session.scalars(_ARRANGED, {"people": list(wanted)})
    return dict.fromkeys(wanted, Arrangement()) | {row.person_id: _arrangement(row) for row in rows}


def arrangements() -> sa.Select[*tuple[Any, ...]]:
    """What is approved for each person, to be joined; nobody for whom nothing is: `ARRANGED` beside the person_id."""
    return sa.select(col(StoredArrangement.person_id), *(col(getattr(StoredArrangement, name)) for name in ARRANGED))


def arrangements_changed() -> Select[str, datetime]:
    """When what is approved for each person last changed, to be joined: (person_id, changed_at)."""
    return select(StoredArrangement.person_id, StoredArrangement.changed_at)


def arrangements_with_kinds() -> sa.Select[*tuple[Any, ...]]:
    """The same, and what is set up: `kinds`."""
    return arrangements().add_columns(col(StoredArrangement.kinds))


def _arrangement(row: StoredArrangement | None) -> Arrangement:
    if row is None:
        return Arrangement()
    kinds = tuple(map(Kind, row.kinds))
    return Arrangement(row.percent, row.breaks, kinds, row.minutes, row.break_minutes)
