"""The tables that every service has beside its own: what it says, and how far it has heard."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from shared.database import index_where, instant, new_registry
from shared.ids import new_id


class MessagingBase(SQLModel, registry=new_registry()):
    pass


class Outbox(MessagingBase, table=True):
    """Every fact this service ever recorded: its event log. Rows are never deleted.

    An erasure empties what they say, and never that they were said.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        sa.UniqueConstraint("aggregate", "subject", "version"),
        index_where("published_at IS NULL", "ix_outbox_unsent", "position"),
    )

    position: int | None = Field(default=None, primary_key=True)
    id: str = Field(unique=True)
    aggregate: str
    subject: str
    version: int
    type: str
    body: str
    """The envelope as it travels, JSON."""
    recorded_at: datetime = instant()
    published_at: datetime | None = instant(nullable=True)


class OutboxHead(MessagingBase, table=True):
    """The newest version of each aggregate; its row lock orders the facts."""

    __tablename__ = "outbox_heads"

    aggregate: str = Field(primary_key=True)
    subject: str = Field(primary_key=True)
    version: int


class KnownStream(MessagingBase, table=True):
    """When the broker made our stream. Another time means another, empty stream: everything is sent again."""

    __tablename__ = "known_streams"

    name: str = Field(primary_key=True)
    created: str


class Inbox(MessagingBase, table=True):
    """Facts that were applied, once each."""

    __tablename__ = "inbox"
    __table_args__ = (sa.Index("ix_inbox_aggregate", "aggregate", "subject", "version"),)

    id: str = Field(primary_key=True)
    aggregate: str
    subject: str
    version: int
    received_at: datetime = instant()
    digest: str | None = None
    """Of what it said; None for what was applied before digests were kept."""


class Cursor(MessagingBase, table=True):
    """The last version applied of each aggregate that we hear of."""

    __tablename__ = "cursors"

    aggregate: str = Field(primary_key=True)
    subject: str = Field(primary_key=True)
    version: int


class Held(MessagingBase, table=True):
    """Facts that wait for the one before them, or, once `parked_at` is set, for a person.

    What could not even be read has version 0, and the subject that could be made out, or an empty one.
    """

    __tablename__ = "held"
    __table_args__ = (sa.Index("ix_held_aggregate", "aggregate", "subject", "version"),)

    id: str = Field(primary_key=True)
    aggregate: str
    subject: str
    version: int
    body: str
    received_at: datetime = instant()
    parked_at: datetime | None = instant(nullable=True, index=True)
    reason: str | None = None


class DismissedFact(MessagingBase, table=True):
    """Facts that two people decided not to take in, as they arrived. Rows are never deleted."""

    __tablename__ = "dismissed_facts"

    id: str = Field(primary_key=True)
    aggregate: str
    subject: str
    version: int
    body: str
    received_at: datetime = instant()
    reason: str
    dismissed_at: datetime = instant()


class Forgotten(MessagingBase, table=True):
    """Who was erased here: what comes about them is noted and not taken in. Rows are never deleted."""

    __tablename__ = "forgotten"

    subject: str = Field(primary_key=True)
    erasure_id: str
    forgotten_at: datetime = instant()
    swept_at: datetime | None = instant(nullable=True)
    """When the broker had nothing left of what was said of them here."""


class FailedDuty(MessagingBase, table=True):
    """A row for which a duty could not be done, until it is. Once `parked_at` is set it waits for a person."""

    __tablename__ = "failed_duties"
    __table_args__ = (sa.UniqueConstraint("duty", "row_id"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    duty: str
    row_id: str
    person_id: str | None = None
    """Whom it is about, where that is known."""
    reason: str
    tries: int
    since: datetime = instant()
    next_at: datetime = instant()
    parked_at: datetime | None = instant(nullable=True)
