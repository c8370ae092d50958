from datetime import date, datetime

from sqlmodel import Field

from registry.base import Base
from shared.database import instant


class LedgerHead(Base, table=True):
    """The root of a year's tree when it had so many leaves, signed: what others keep, and compare with later."""

    __tablename__ = "ledger_heads"

    year: int = Field(primary_key=True)
    size: int = Field(primary_key=True)
    day: date = Field(primary_key=True)
    note: str
    """C2SP signed note."""
    signed_at: datetime = instant()
    given_at: datetime | None = instant(nullable=True)
    """When it was handed to who keeps it outside."""
    mailed_at: datetime | None = instant(nullable=True)
    """When the mail server took it, for an address outside."""


class PublishedKey(Base, table=True):
    """Public halves of the keys that sign here, also of those that sign no more. Rows are never deleted."""

    __tablename__ = "published_keys"

    id: str = Field(primary_key=True)
    purpose: str
    public: bytes
    since: datetime = instant()
    until: datetime | None = instant(nullable=True)
