"""Forgetting the years of somebody who is erased: the only change here that nobody told."""

import sqlalchemy as sa
from sqlmodel import Session, col

from registry.years.tables import CEYear


def forget_years(session: Session, person_id: str) -> None:
    """Forget what was said of somebody's years."""
    session.execute(sa.delete(CEYear).where(col(CEYear.person_id) == person_id))
