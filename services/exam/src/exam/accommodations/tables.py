from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import JSON, Column
from sqlmodel import Field

from exam.accommodations.rules import DecidedHow, Kind, State
from exam.base import Base
from shared.database import index_where, instant, state_of


class AccommodationRequest(Base, table=True):
    """What a person wrote when they asked, in their own words. Read by administrators only, for deciding."""

    __tablename__ = "accommodation_requests"
    __table_args__ = (index_where("words IS NOT NULL", "ix_accommodation_requests_to_seal", "person_id"),)

    id: str = Field(primary_key=True)
    person_id: str = Field(index=True)
    sealed: bytes | None = None
    """Neither that nor `words` is there where nothing was written."""
    words: str | None = None
    """As older versions of this program kept it, until a duty has sealed it."""
    asked_at: datetime = instant()


class Accommodation(Base, table=True):
    """One thing asked for and what became of it. Once approved it applies to every sitting until the person ends it."""

    __tablename__ = "accommodations"
    __table_args__ = (
        index_where("state IN ('asked', 'approved')", "ix_accommodations_live", "person_id", "kind", unique=True),
        sa.Index("ix_accommodations_waiting", "state", "decide_by"),
        index_where("reason IS NOT NULL", "ix_accommodations_to_seal", "person_id"),
    )

    id: str = Field(primary_key=True)
    person_id: str
    request_id: str
    kind: Kind = state_of(Kind, name="kind")
    state: State = state_of(State)
    asked_at: datetime = instant()
    decide_by: datetime = instant()
    decided_at: datetime | None = instant(nullable=True)
    decided_by: str | None = None
    decided_how: DecidedHow | None = state_of(DecidedHow, name="decided_how", nullable=True)
    sealed_reason: bytes | None = None
    """Why it was declined, and what is offered instead."""
    reason: str | None = None
    """As older versions of this program kept it, until a duty has sealed it."""
    rule_set: str


class StoredArrangement(Base, table=True):
    """What is approved for a person now, in one row that a sitting can read at each save."""

    __tablename__ = "arrangements"

    person_id: str = Field(primary_key=True)
    percent: int | None
    """Of the usual time: 100, 125, 150, 200; None is without a limit."""
    breaks: bool
    kinds: list[str] = Field(sa_column=Column(JSON, nullable=False))
    minutes: int = 0
    break_minutes: int = 0
    changed_at: datetime = instant()
