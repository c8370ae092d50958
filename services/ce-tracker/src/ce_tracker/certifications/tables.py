"""Told by the registry; nothing of it is decided here."""

from datetime import date

from sqlmodel import Field

from ce_tracker.base import Base
from ce_tracker.certifications.rules import Validity
from shared.database import state_of


class Certification(Base, table=True):
    """`since` is the day from which on it rests, or of the decision that ended that."""

    __tablename__ = "certifications"

    person_id: str = Field(primary_key=True)
    number: str
    granted_on: date
    valid_until: date
    standing: Validity = state_of(Validity, name="standing")
    since: date | None = None
