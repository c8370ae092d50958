from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from registry.base import Base
from registry.concerns.rules import Closing, State
from shared.database import instant, state_of


class Concern(Base, table=True):
    """What somebody told, from the first word on. All that was typed is sealed, with a key that no other concern has.

    `told_by` is known where somebody was signed in: they are told what becomes of it, and have no part in it. No page
    shows it.
    """

    __tablename__ = "concerns"
    __table_args__ = (sa.Index("ix_concerns_state", "state", "sent_at", "id"),)

    id: str = Field(primary_key=True)
    code_hash: str = Field(unique=True)
    state: State = state_of(State)
    telling: bytes
    danger: bool
    told_by: str | None = Field(default=None, index=True)
    person_id: str | None = Field(default=None, index=True)
    """Whom it is about, once it is taken up."""
    kept_at: datetime = instant()
    sent_at: datetime | None = instant(nullable=True)
    taken_up_by: str | None = None
    extension: bytes | None = None
    """Why it takes longer; the person reads it."""
    closing: Closing | None = state_of(Closing, name="closing", nullable=True)
    closed_at: datetime | None = instant(nullable=True)
    last_words: bytes | None = None
    """What whoever told of it reads in the end."""


class ConcernPrinciple(Base, table=True):
    """On which principles of the Code a concern touches."""

    __tablename__ = "concern_principles"

    concern_id: str = Field(primary_key=True)
    principle: int = Field(primary_key=True)


class ConcernTie(Base, table=True):
    """Who said of themselves that they have a tie: from then on they have no part in it, for good."""

    __tablename__ = "concern_ties"

    concern_id: str = Field(primary_key=True)
    person_id: str = Field(primary_key=True)
    declared_at: datetime = instant()


class ConcernView(Base, table=True):
    """Who opened a concern, and when: whoever decides sees whom they decide about, and that they saw it is kept."""

    __tablename__ = "concern_views"

    id: str = Field(primary_key=True)
    concern_id: str = Field(index=True)
    viewed_by: str
    viewed_at: datetime = instant()
