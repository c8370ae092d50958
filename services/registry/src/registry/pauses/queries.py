from collections import defaultdict
from collections.abc import Mapping
from datetime import date

import sqlalchemy as sa
from sqlmodel import Session, col

from registry.pauses.rules import Rested, carried_by_pauses
from registry.pauses.tables import Pause

PEOPLE: sa.BindParameter[list[str]] = sa.bindparam("people", expanding=True)
PAUSES = sa.select(col(Pause.person_id), col(Pause.since), col(Pause.until)).where(
    col(Pause.person_id).in_(PEOPLE), col(Pause.until).is_not(None)
)
"""Made once: every public answer asks them."""


def carried(session: Session, valid_until: Mapping[str, date]) -> Mapping[str, date]:
    """By person, to when each validity goes, with the pauses in which its years ended."""
    rested: dict[str, list[Rested]] = defaultdict(list)
    for person_id, since, until in session.execute(PAUSES, {"people": list(valid_until)}):
        rested[person_id].append(Rested(since, until))
    return {person_id: carried_by_pauses(day, rested[person_id]) for person_id, day in valid_until.items()}


def was_paused(person: sa.ColumnElement[str]) -> sa.ColumnElement[bool]:
    """A condition for others: what the dates say may be carried on."""
    return sa.select(col(Pause.person_id)).where(col(Pause.person_id) == person).exists()
