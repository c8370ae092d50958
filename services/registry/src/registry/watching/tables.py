from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Field

from registry.base import Base
from registry.statuses.rules.public_status import Kind
from registry.watching.rules import State
from shared.database import instant, state_of


class Watch(Base, table=True):
    """That an organization asked to be told of a person's entry, and what the person said. One for each two of them."""

    __tablename__ = "watches"
    __table_args__ = (
        sa.UniqueConstraint("organization_id", "person_id"),
        sa.Index("ix_watches_organization_state", "organization_id", "state", "asked_at", "id"),
    )

    id: str = Field(primary_key=True)
    organization_id: str
    person_id: str = Field(index=True)
    state: State = state_of(State)
    asked_by: str
    asked_at: datetime = instant()
    answered_at: datetime | None = instant(nullable=True)
    kind: Kind | None = state_of(Kind, name="kind", nullable=True)
    """With `until` and `since` the public answer that was last told; empty before a consent."""
    until: date | None = None
    since: date | None = None


class WatchRound(Base, table=True):
    """When an organization's watched entries are looked at next."""

    __tablename__ = "watch_rounds"

    organization_id: str = Field(primary_key=True)
    look_at: datetime = instant(index=True)
