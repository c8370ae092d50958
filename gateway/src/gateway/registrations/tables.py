"""People who asked for an account."""

from datetime import datetime

from sqlmodel import Field

from gateway.base import Base
from shared.database import instant


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
