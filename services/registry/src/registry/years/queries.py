from collections import defaultdict
from collections.abc import Mapping
from datetime import date

import sqlalchemy as sa
from sqlmodel import Session, col, select

from registry.years.rules import UNSETTLED, Grace, State, grace_after
from registry.years.tables import CEYear
from registry.years.views import Year

PEOPLE: sa.BindParameter[list[str]] = sa.bindparam("people", expanding=True)
GRACES = (
    sa.select(
        col(CEYear.person_id), col(CEYear.year), col(CEYear.grace_until), col(CEYear.covered), col(CEYear.covered_until)
    )
    .where(col(CEYear.person_id).in_(PEOPLE), col(CEYear.grace_until).is_not(None))
    .where(col(CEYear.state).in_(UNSETTLED))
)
"""Made once: every public answer asks it."""


def graces(session: Session, ended: Mapping[str, int]) -> Mapping[str, Grace | None]:
    """The grace of the year that ends with a person's validity (`ended`, by person), or of the next one."""
    years: dict[str, list[Grace]] = defaultdict(list)
    for person_id, year, until, covered, covered_until in session.execute(GRACES, {"people": list(ended)}):
        years[person_id].append(Grace(year, until, (covered_until or date.max) if covered else None))
    return {person_id: grace_after(ended[person_id], known) for person_id, known in years.items()}


def in_grace(person: sa.ColumnElement[str], today: date) -> sa.ColumnElement[bool]:
    """A condition for others: the grace of a year that is not settled has not ended, or what waits would fill it.

    That year may be a later one.
    """
    covered = col(CEYear.covered) & (col(CEYear.covered_until).is_(None) | (col(CEYear.covered_until) >= today))
    unsettled = (col(CEYear.state).in_(UNSETTLED), (col(CEYear.grace_until) >= today) | covered)
    return select(CEYear.person_id).where(col(CEYear.person_id) == person, *unsettled).exists()


def year_to_look_at(session: Session, person_id: str, today: date) -> Year | None:
    """The year that asks something of the person now: the oldest missed one, else this year's."""
    statement = (
        select(CEYear)
        .where(CEYear.person_id == person_id, CEYear.year <= today.year)
        .where((col(CEYear.state) == State.MISSED) | (col(CEYear.year) == today.year))
        .order_by(col(CEYear.year))
        .limit(1)
    )
    row = session.exec(statement).first()
    return None if row is None else Year(row.year, row.state, row.minutes, row.minutes_required, _covered(row, today))


def _covered(row: CEYear, today: date) -> bool:
    return row.covered and (row.covered_until is None or today <= row.covered_until)
