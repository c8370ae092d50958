from collections.abc import Iterable
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import Select

from exam.accommodations.pnp import pnp_of
from exam.accommodations.rules import Arrangement, Kind
from exam.accommodations.tables import StoredArrangement
from exam.eligibility.queries import candidacy_of
from shared.actor import Actor
from shared.refusals import NotFound

_ARRANGED = sa.select(StoredArrangement).where(
    col(StoredArrangement.person_id).in_(sa.bindparam("people", expanding=True))
)


def arrangement_of(session: Session, person_id: str) -> Arrangement:
    return _arrangement(session.get(StoredArrangement, person_id))


def my_preferences(session: Session, actor: Actor) -> bytes:
    """What is approved for me, as other examinations read it."""
    return pnp_of(arrangement_of(session, actor.id))


def preferences_of(session: Session, person_id: str) -> bytes:
    """What is approved for a candidate, as other examinations read it; for administrators."""
    if candidacy_of(session, person_id) is None:
        raise NotFound
    return pnp_of(arrangement_of(session, person_id))


def arrangements_of(session: Session, person_ids: Iterable[str]) -> dict[str, Arrangement]:
    """Of each of these people what is approved for them, also where nothing is."""
    wanted = set(person_ids)
    rows = session.scalars(_ARRANGED, {"people": list(wanted)})
    return dict.fromkeys(wanted, Arrangement()) | {row.person_id: _arrangement(row) for row in rows}


def arrangements() -> Select[str, int | None, bool]:
    """What is approved for each person, to be joined; nobody for whom nothing is: (person_id, percent, breaks)."""
    return select(StoredArrangement.person_id, StoredArrangement.percent, StoredArrangement.breaks)


def arrangements_changed() -> Select[str, datetime]:
    """When what is approved for each person last changed, to be joined: (person_id, changed_at)."""
    return select(StoredArrangement.person_id, StoredArrangement.changed_at)


def arrangements_with_kinds() -> sa.Select[*tuple[Any, ...]]:
    """The same, and what is set up: `kinds`."""
    return arrangements().add_columns(col(StoredArrangement.kinds))


def _arrangement(row: StoredArrangement | None) -> Arrangement:
    return Arrangement() if row is None else Arrangement(row.percent, row.breaks, tuple(map(Kind, row.kinds)))
