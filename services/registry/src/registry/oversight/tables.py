from datetime import date, datetime

from sqlmodel import Field

from registry.base import Base
from shared.database import instant


class DecisionRow(Base, table=True):
    """A grave act, proposed by one person and answered by another. The reason is shown to administrators alone."""

    __tablename__ = "decisions"

    id: str = Field(primary_key=True)
    person_id: str = Field(index=True)
    decision: str
    reason: str
    person_told_on: date | None = None
    """The day on which the person was told, before anything of it is public."""
    state: str = "proposed"
    proposed_by: str
    proposed_at: datetime = instant()
    answered_by: str | None = None
    answered_at: datetime | None = instant(nullable=True)


class AuditRecord(Base, table=True):
    """Who did what to what, written in the transaction that did it; never changed."""

    __tablename__ = "audit_records"

    id: str = Field(primary_key=True)
    at: datetime = instant()
    by: str
    act: str
    about: str
