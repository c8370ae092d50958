from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Field

from registry.base import Base
from registry.employers.rules import Kind, State
from shared.database import instant, state_of


class Organization(Base, table=True):
    """One that asked to be known here, and what another person answered."""

    __tablename__ = "organizations"
    __table_args__ = (sa.Index("ix_organizations_state", "state", "asked_at", "id"),)

    id: str = Field(primary_key=True)
    name: str
    kind: Kind = state_of(Kind, name="kind")
    reached_at: str
    """A public page or telephone, by which whoever verifies it can be sure."""
    words: str
    state: State = state_of(State)
    asked_by: str | None
    """Empty once that person was forgotten."""
    asked_at: datetime = instant()
    answer: str = ""
    answered_by: str | None = None
    answered_at: datetime | None = instant(nullable=True)
    ended_at: datetime | None = instant(nullable=True)


class OrganizationMember(Base, table=True):
    """Whoever acts for an organization, under the name that they gave for that."""

    __tablename__ = "organization_members"
    __table_args__ = (sa.UniqueConstraint("organization_id", "person_id"),)

    id: str = Field(primary_key=True)
    organization_id: str
    person_id: str = Field(index=True)
    name: str
    owner: bool
    since: datetime = instant()


class OrganizationRows(Base, table=True):
    """How many numbers with names an organization looked up on a day."""

    __tablename__ = "organization_rows"

    organization_id: str = Field(primary_key=True)
    day: date = Field(primary_key=True)
    rows: int
