"""How a certification stands, for the public doors, the person and the audit."""

from datetime import date

from sqlmodel import Session, col, select

from registry.certifications.rules import Standing, Status, status
from registry.certifications.tables import Certification, CEYear
from registry.conditions.queries import conditions_of
from shared.messaging import is_parked


def standing_of(session: Session, row: Certification) -> Standing:
    """From what was decided here and told by others; a parked fact about the person makes it "being checked"."""
    return Standing(
        valid_until=row.valid_until,
        grace_until=_grace_until(session, row),
        mark=row.mark,  # type: ignore[arg-type]
        marked_on=row.marked_on,
        conditions_stand=conditions_of(session, row.person_id).standing_since is not None,
        being_checked=is_parked(session, row.person_id),
    )


def status_of(session: Session, row: Certification, today: date) -> Status:
    return status(standing_of(session, row), today)


def _grace_until(session: Session, row: Certification) -> date | None:
    """The grace told for the year that ended with the validity, or for a later one."""
    statement = (
        select(CEYear)
        .where(CEYear.person_id == row.person_id, CEYear.year >= row.valid_until.year, CEYear.state == "missed")
        .order_by(col(CEYear.year))
        .limit(1)
    )
    missed = session.exec(statement).first()
    return missed.grace_until if missed else None
