"""People who asked for an account."""

from datetime import datetime

from sqlmodel import Field

from gateway.base import Base
from shared.database import instant
from shared.ids import new_id


class AccountRequest(Base, table=True):
    """Somebody asked for an account with this address; perhaps it has one.

    It is answered apart from the request, so that its time does not tell who is here.
    """

    __tablename__ = "account_requests"

    id: str = Field(default_factory=new_id, primary_key=True)
    name: str
    email: str
    language: str
    next: str
    asked_at: datetime = instant()


class Registration(Base, table=True):
    """A wish for an account, of which the mail has gone: one for each address.

    It becomes an account by the link in that mail. The password is chosen there, so that only whoever reads the mail
    knows it.
    """

    __tablename__ = "registrations"

    token_hash: str = Field(primary_key=True)
    name: str
    email: str
    email_folded: str = Field(index=True)
    password_hash: str | None = None
    """Of the release before this one, to which one can go back. Nobody reads it; the next one drops it."""
    language: str
    next: str = Field(default="", sa_column_kwargs={"server_default": ""})
    """The page that is wanted after it."""
    ends_at: datetime = instant(index=True)
