"""What is seen of accounts."""

from datetime import datetime

from pydantic import BaseModel


class Credentials(BaseModel, frozen=True):
    """What signing in compares. Without a person: nobody has this address."""

    person_id: str | None = None
    password_hash: str | None = None


class OwnAccount(BaseModel, frozen=True):
    person_id: str
    name: str
    email: str
    roles: tuple[str, ...]
    language: str
    confirmed_at: datetime


class LinkOwner(BaseModel, frozen=True):
    """Whose a mailed link is, before its button is pressed, and which page is wanted after it."""

    person_id: str
    name: str
    email: str
    next: str


class Person(BaseModel, frozen=True):
    """Somebody as administrators see them: no more than it takes to give and take roles."""

    person_id: str
    name: str
    roles: tuple[str, ...]
