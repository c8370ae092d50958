"""Mail that waits to be sent."""

from datetime import datetime

from sqlmodel import Field

from gateway.base import Base
from gateway.mail.rules import Kind
from shared.database import instant, state_of
from shared.ids import new_id


class Mail(Base, table=True):
    __tablename__ = "mails"

    id: str = Field(default_factory=new_id, primary_key=True)
    letter: Kind = state_of(Kind, name="letter")
    """Its words are written when it is sent, so that no text lies here."""
    address: str
    language: str
    link: str
    """The path that the letter leads to. Emptied when the mail has gone: a used envelope holds no key."""
    written_at: datetime = instant()
    due_at: datetime = instant()
    attempts: int = 0
    sent_at: datetime | None = instant(nullable=True, index=True)
    given_up_at: datetime | None = instant(nullable=True)
    """Since when it is tried no more: its address was refused for good, or the last attempt has failed."""
