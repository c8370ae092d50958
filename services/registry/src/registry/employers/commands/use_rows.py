from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from registry.allowance.counter import until_tomorrow
from registry.employers.rules import refuse_unless_rows_left
from registry.employers.tables import OrganizationRows
from shared.days import day_of


def use_rows(session: Session, organization_id: str, rows: int, *, now: datetime) -> None:
    """Count what an organization looks up on a day, or refuse all of it; days before are forgotten."""
    today = day_of(now)
    past = (col(OrganizationRows.organization_id) == organization_id, col(OrganizationRows.day) < today)
    session.execute(sa.delete(OrganizationRows).where(*past))
    row = session.get(OrganizationRows, (organization_id, today))
    row = row or OrganizationRows(organization_id=organization_id, day=today, rows=0)
    refuse_unless_rows_left(row.rows, rows, seconds=until_tomorrow(now))
    row.rows += rows
    session.add(row)
