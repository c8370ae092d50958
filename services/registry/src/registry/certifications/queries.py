"""How certifications stand, for the public doors, the person and the audit."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

import sqlalchemy as sa
from sqlmodel import Session, col, select

from registry.certifications.rules import Standing, Status, status
from registry.certifications.tables import Certification, CEYear
from registry.conditions.queries import conditions_of_all
from shared.messaging.tables import Held

PEOPLE: sa.BindParameter[list[str]] = sa.bindparam("people", expanding=True)
MISSED = (
    select(CEYear.person_id, CEYear.year, col(CEYear.grace_until))
    .where(col(CEYear.person_id).in_(PEOPLE), CEYear.state == "missed")
    .order_by(col(CEYear.year).desc())
)
PARKED = select(Held.subject).where(col(Held.subject).in_(PEOPLE), col(Held.parked_at).is_not(None))
"""Made once: every public answer asks them."""


def status_of(session: Session, row: Certification, today: date) -> Status:
    return statuses_of(session, [row], today)[row.person_id]


def statuses_of(session: Session, rows: Sequence[Certification], today: date) -> Mapping[str, Status]:
    """By person, in as many statements for a page of entries as for one."""
    return {person_id: status(standing, today) for person_id, standing in standings_of(session, rows).items()}


def standings_of(session: Session, rows: Sequence[Certification]) -> Mapping[str, Standing]:
    """From what was decided here and told by others; a parked fact about a person makes theirs "being checked"."""
    people = [row.person_id for row in rows]
    conditions = conditions_of_all(session, people)
    graces = _graces(session, rows)
    parked = _parked(session, people)
    return {
        row.person_id: Standing(
            valid_until=row.valid_until,
            grace_until=graces.get(row.person_id),
            mark=row.mark,  # type: ignore[arg-type]
            marked_on=row.marked_on,
            conditions_stand=conditions[row.person_id].standing_since is not None,
            being_checked=row.person_id in parked,
        )
        for row in rows
    }


def _graces(session: Session, rows: Sequence[Certification]) -> Mapping[str, date | None]:
    """The grace told for the year that ended with the validity, or for the first missed one after it."""
    ended = {row.person_id: row.valid_until.year for row in rows}
    missed = session.execute(MISSED, {"people": list(ended)})
    return {person_id: grace_until for person_id, year, grace_until in missed if year >= ended[person_id]}


def _parked(session: Session, people: Collection[str]) -> set[str]:
    return set(session.execute(PARKED, {"people": list(people)}).scalars())
