"""Who is signed in, and where."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from gateway.base import Base
from gateway.sessions.rules import Kind
from shared.database import instant, state_of
from shared.ids import new_id


class SignedInSession(Base, table=True):
    __tablename__ = "sessions"

    key_hash: str = Field(primary_key=True)
    """The key itself is only with the person."""
    id: str = Field(default_factory=new_id, unique=True)
    """Names the session to its owner, who may end it."""
    person_id: str = Field(index=True)
    kind: Kind = state_of(Kind, name="kind")
    device: str
    opened_at: datetime = instant()
    proven_at: datetime | None = instant(nullable=True)
    """When the password was given for it. Nothing for a mailed link: mail proves a mailbox, and no person."""
    seen_at: datetime = instant()
    ends_at: datetime = instant(index=True)


class KnownDevice(Base, table=True):
    """A browser in which somebody has signed in. It opens nothing: strangers cannot use its limits up, that is all."""

    __tablename__ = "known_devices"
    __table_args__ = (sa.PrimaryKeyConstraint("mark_hash", "person_id"),)

    mark_hash: str
    """The mark itself is only in the browser; several people may share one."""
    person_id: str = Field(index=True)
    ends_at: datetime = instant(index=True)
