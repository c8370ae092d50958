"""People who have an account, the roles they hold, and the links mailed to them."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field

from gateway.accounts.rules import Purpose, Role
from gateway.base import Base
from shared.database import instant, state_of
from shared.ids import new_id


class Account(Base, table=True):
    __tablename__ = "accounts"

    person_id: str = Field(primary_key=True)
    """Opaque: the only thing about a person that other services hear."""
    name: str
    """The name they use."""
    email: str
    email_folded: str = Field(unique=True)
    password_hash: str
    language: str = "en"
    preferences: dict[str, Any] = Field(sa_column=sa.Column(sa.JSON, nullable=False))
    """Only what differs from the house's defaults."""
    confirmed_at: datetime = instant()


class RoleHolding(Base, table=True):
    """A role that somebody holds now, and since which moment of domain time without a break.

    Who gave it, and what was held before, stands in the record of `people`.
    """

    __tablename__ = "role_holdings"
    __table_args__ = (sa.PrimaryKeyConstraint("person_id", "role"),)

    person_id: str
    role: Role = state_of(Role, name="role", index=True)
    since: datetime = instant()


class LinkRequest(Base, table=True):
    """Somebody asked for a link to be mailed to this address; perhaps nobody has it.

    It is answered apart from the request, so that its time does not tell who is here.
    """

    __tablename__ = "link_requests"

    id: str = Field(default_factory=new_id, primary_key=True)
    email: str
    purpose: Purpose = state_of(Purpose, name="purpose")
    next: str
    asked_at: datetime = instant()


class MailedLink(Base, table=True):
    """A key that was mailed: kept as its hash, good once and for a short time."""

    __tablename__ = "mailed_links"

    token_hash: str = Field(primary_key=True)
    person_id: str = Field(index=True)
    purpose: Purpose = state_of(Purpose, name="purpose")
    ends_at: datetime = instant(index=True)
    used_at: datetime | None = instant(nullable=True)
    next: str = Field(default="", sa_column_kwargs={"server_default": ""})
    """The page that is wanted after it."""
