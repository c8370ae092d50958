"""Certifications are decided here; the years of continuing education are told by the CE tracker."""

from datetime import date, datetime

from sqlmodel import Field

from registry.base import Base
from shared.database import instant


class Certification(Base, table=True):
    """One a person, once. `granted_on` is the day the last condition came to stand, `recorded_at` when we wrote it."""

    __tablename__ = "certifications"

    person_id: str = Field(primary_key=True)
    number: str = Field(unique=True)
    granted_on: date
    valid_until: date
    rule_set: str
    mark: str = "none"
    marked_on: date | None = None
    recorded_at: datetime = instant()


class Renewal(Base, table=True):
    """Each year that carried a certification on; `valid_until` is what it carried it to, under which rules."""

    __tablename__ = "renewals"

    person_id: str = Field(primary_key=True)
    year: int = Field(primary_key=True)
    valid_until: date
    rule_set: str
    recorded_at: datetime = instant()


class Retirement(Base, table=True):
    """A person's own choice to be shown as retired, until they come back. No fact: it concerns nobody else."""

    __tablename__ = "retirements"

    id: str = Field(primary_key=True)
    person_id: str = Field(index=True)
    retired_at: datetime = instant()
    returned_at: datetime | None = instant(nullable=True)


class CEYear(Base, table=True):
    """Told by the CE tracker. `state`: open, fulfilled, missed, returned. Times are minutes."""

    __tablename__ = "ce_years"

    person_id: str = Field(primary_key=True)
    year: int = Field(primary_key=True)
    state: str = "open"
    minutes: int = 0
    minutes_required: int = 0
    ethics_minutes: int = 0
    ethics_minutes_required: int = 0
    grace_until: date | None = None
    closed_on: date | None = None
