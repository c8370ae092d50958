from collections.abc import Mapping
from datetime import date

import sqlalchemy as sa
from sqlmodel import Session, col, select

from registry.years.rules import State
from registry.years.tables import CEYear
from registry.years.views import Year

PEOPLE: sa.BindParameter[list[str]] = sa.bindparam("people", expanding=True)
MISSED = (
    select(CEYear.person_id, CEYear.year, col(CEYear.grace_until))
    .where(col(CEYear.person_id).in_(PEOPLE), CEYear.state == State.MISSED)
    .order_by(col(CEYear.year).desc())
)
"""Made once: every public answer asks it."""


def graces(session: Session, ended: Mapping[str, int]) -> Mapping[str, date | None]:
    """The grace told for the year that ended with a person's validity, or for the first missed one after it.

    `ended`: that year, by person.
    """
    missed = session.execute(MISSED, {"people": list(ended)})
    return {person_id: grace_until for person_id, year, grace_until in missed if year >= ended[person_id]}


def in_grace(person: sa.ColumnElement[str], today: date) -> sa.ColumnElement[bool]:
    """A condition for others: a grace that was told still runs."""
    missed = (col(CEYear.person_id) == person, CEYear.state == State.MISSED, col(CEYear.grace_until) >= today)
    return select(CEYear.person_id).where(*missed).exists()


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
    return None if row is None else Year(row.year, row.state, row.minutes, row.minutes_required)
