"""People who have an account, people who asked for one, and the links mailed to them."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field

from gateway.base import Base
from shared.database import instant


class Account(Base, table=True):
    __tablename__ = "accounts"

    person_id: str = Field(primary_key=True)
    """Opaque: the only thing about a person that other services hear."""
    name: str
    """The name they use."""
    email: str
    email_folded: str = Field(unique=True)
    password_hash: str
    roles: list[str] = Field(sa_column=sa.Column(sa.JSON, nullable=False))
    language: str = "en"
    preferences: dict[str, Any] = Field(sa_column=sa.Column(sa.JSON, nullable=False))
    """Only what differs from the house's defaults."""
    confirmed_at: datetime = instant()


class Registration(Base, table=True):
    """A wish for an account.

    It becomes one only by the link that was mailed for this very wish, so that nobody can leave their own password in
    an account that somebody else confirms.
    """

    __tablename__ = "registrations"

    token_hash: str = Field(primary_key=True)
    name: str
    email: str
    email_folded: str = Field(index=True)
    password_hash: str
    language: str
    ends_at: datetime = instant(index=True)


class MailedLink(Base, table=True):
    """A key that was mailed: kept as its hash, good once and for a short time."""

    __tablename__ = "mailed_links"

    token_hash: str = Field(primary_key=True)
    person_id: str = Field(index=True)
    purpose: str
    ends_at: datetime = instant(index=True)
    used_at: datetime | None = instant(nullable=True)
