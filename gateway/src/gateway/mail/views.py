"""What is seen of mail."""

from datetime import datetime

from pydantic import BaseModel

from gateway.mail.rules import Kind


class Recipient(BaseModel, frozen=True):
    """Where a letter goes, and in which language it is written."""

    address: str
    language: str


class Outgoing(BaseModel, frozen=True):
    """A mail that is due; its words are written when it goes out."""

    id: str
    letter: Kind
    to: Recipient
    link: str


class ShownMail(BaseModel, frozen=True):
    """A mail as it would have gone out."""

    id: str
    address: str
    language: str
    subject: str
    paragraphs: tuple[str, ...]
    link: str
    address_of_link: str
    written_at: datetime
