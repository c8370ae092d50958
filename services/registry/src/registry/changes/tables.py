from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Field

from registry.base import Base
from registry.statuses.rules.public_status import Kind
from shared.database import instant, state_of


class WatchChange(Base, table=True):
    """A change of an entry for whoever watches it: it lives no longer than the consent."""

    __tablename__ = "watch_changes"
    __table_args__ = (sa.Index("ix_watch_changes_organization", "organization_id", "happened_at", "id"),)

    id: str = Field(primary_key=True)
    watch_id: str = Field(index=True)
    organization_id: str
    person_id: str = Field(index=True)
    happened_at: datetime = instant()
    kind: Kind = state_of(Kind, name="kind")
    until: date | None = None
    since: date | None = None
    told_at: datetime | None = instant(nullable=True)
    """Empty while it waits for the day's mail."""
    seen_at: datetime | None = instant(nullable=True)


class WatchMails(Base, table=True):
    """Whether an organization wants one mail a day; without a row it gets one for each change."""

    __tablename__ = "watch_mails"

    organization_id: str = Field(primary_key=True)
    daily: bool
