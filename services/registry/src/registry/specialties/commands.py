"""Forgetting the tracks of somebody who is erased: the only change here that nobody told."""

import sqlalchemy as sa
from sqlmodel import Session, col

from registry.specialties.tables import SpecialtyAward


def forget_specialties(session: Session, person_id: str) -> None:
    """Forget what somebody completed."""
    session.execute(sa.delete(SpecialtyAward).where(col(SpecialtyAward.person_id) == person_id))
