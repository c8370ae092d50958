from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Field

from registry.base import Base
from registry.statuses.rules.mark_certification import Mark
from shared.database import instant, state_of


class Certification(Base, table=True):
    """One a person, once. `granted_on` is the day the last condition came to stand, `recorded_at` when we wrote it."""

    __tablename__ = "certifications"
    __table_args__ = (
        sa.Index("ix_certifications_rule_set", "rule_set", "person_id"),
        sa.Index("ix_certifications_granted", "granted_on", "person_id"),
    )

    person_id: str = Field(primary_key=True)
    number: str = Field(unique=True)
    granted_on: date
    valid_until: date
    rule_set: str
    mark: Mark = state_of(Mark, name="mark")
    marked_on: date | None = None
    recorded_at: datetime = instant()


class Renewal(Base, table=True):
    """Each year that carried a certification on; `valid_until` is what it carried it to, under which rules."""

    __tablename__ = "renewals"
    __table_args__ = (sa.Index("ix_renewals_rule_set", "rule_set", "person_id"),)

    person_id: str = Field(primary_key=True)
    year: int = Field(primary_key=True)
    valid_until: date
    rule_set: str
    recorded_at: datetime = instant()
