"""Approved providers and offerings. A closed offering stays: credits refer to it."""

from datetime import datetime

from sqlmodel import Field

from ce_tracker.base import Base
from ce_tracker.offerings.rules import State
from shared.database import instant, state_of


class Provider(Base, table=True):
    __tablename__ = "providers"

    id: str = Field(primary_key=True)
    name: str = Field(unique=True)
    website: str | None = None
    approved_at: datetime = instant()
    approved_by: str


class Offering(Base, table=True):
    """`language` is the one it is held and described in."""

    __tablename__ = "offerings"

    id: str = Field(primary_key=True)
    provider_id: str = Field(foreign_key="providers.id", index=True)
    title: str
    about: str
    minutes: int
    ethics: bool
    language: str
    state: State = state_of(State)
    approved_at: datetime = instant()
    approved_by: str
