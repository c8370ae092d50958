from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field

from curriculum.base import Base
from shared.database import instant


class RuleSet(Base, table=True):
    """What a training takes, from a date on. Never changed: a new one is published; a training keeps its own."""

    __tablename__ = "rule_sets"

    id: str = Field(primary_key=True)
    effective_from: date = Field(index=True)
    modules: int
    practice_minutes: int
    source: str
    """Who decided it, and where that can be read."""
    published_by: str | None = None
    published_at: datetime | None = instant(nullable=True)


class Cohort(Base, table=True):
    __tablename__ = "cohorts"

    id: str = Field(primary_key=True)
    title: str
    language: str
    place: str
    """Where people meet, or how."""
    apply_until: date
    starts_on: date
    places: int
    state: str
    opened_by: str
    opened_at: datetime = instant()


class Facilitator(Base, table=True):
    """Who can lead cohorts: as they introduced themselves, with the way to reach them that they gave."""

    __tablename__ = "facilitators"

    person_id: str = Field(primary_key=True)
    name: str
    contact: str
    cps: bool


class CohortFacilitator(Base, table=True):
    __tablename__ = "cohort_facilitators"

    cohort_id: str = Field(primary_key=True, foreign_key="cohorts.id")
    person_id: str = Field(primary_key=True, foreign_key="facilitators.person_id", index=True)


class Application(Base, table=True):
    """What a person wrote is sealed with their own key."""

    __tablename__ = "applications"
    __table_args__ = (
        sa.Index(
            "uq_applications_under_way",
            "person_id",
            unique=True,
            sqlite_where=sa.text("state IN ('draft', 'waiting')"),
            postgresql_where=sa.text("state IN ('draft', 'waiting')"),
        ),
    )

    id: str = Field(primary_key=True)
    cohort_id: str = Field(foreign_key="cohorts.id", index=True)
    person_id: str = Field(index=True)
    name: str
    experience: bytes | None = None
    support: bytes | None = None
    reference: bytes | None = None
    attested: bool = False
    state: str = Field(index=True)
    kept_at: datetime = instant()
    sent_at: datetime | None = instant(nullable=True)
    decided_at: datetime | None = instant(nullable=True)
    decided_by: str | None = None
    reasons: bytes | None = None
    way_back: bytes | None = None
    rule_set_id: str | None = Field(default=None, foreign_key="rule_sets.id")


class Training(Base, table=True):
    """One person's way through the training, under the rule set of the day on which they were admitted."""

    __tablename__ = "trainings"

    id: str = Field(primary_key=True)
    person_id: str = Field(unique=True)
    cohort_id: str | None = Field(default=None, foreign_key="cohorts.id", index=True)
    """None where the training was completed before these records begin."""
    name: str
    rule_set_id: str = Field(foreign_key="rule_sets.id")
    state: str = Field(index=True)
    admitted_at: datetime = instant()
    code_version: str | None = Field(default=None, foreign_key="signed_codes.version")
    signed_as: str | None = None
    signed_at: datetime | None = instant(nullable=True)
    practice_minutes: int = 0
    """The sum that the live sessions give; written again whenever attendance is recorded."""
    completed_on: date | None = None


class SignedCode(Base, table=True):
    """The wording that people signed, kept for as long as somebody has signed it."""

    __tablename__ = "signed_codes"

    version: str = Field(primary_key=True)
    """With its language: `2008-plain-1/en`."""
    wording: dict[str, Any] = Field(sa_column=sa.Column(sa.JSON, nullable=False))
    first_signed_at: datetime = instant()
