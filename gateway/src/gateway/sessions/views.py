"""What is seen of sessions."""

from datetime import datetime
from typing import Literal

from pydantic import BaseModel

from gateway.sessions.rules import Kind
from shared.identity import Identity


class OpenedSession(BaseModel, frozen=True):
    """The key is told once, to whoever signed in. `mark`: by which the browser is known from now on."""

    key: str
    mark: str = ""
    ends_at: datetime


class BearerToken(BaseModel, frozen=True):
    token: str
    token_type: Literal["bearer"] = "bearer"
    expires_at: datetime


class ActiveSession(BaseModel, frozen=True):
    """A good session and the rights of its person, as the database has them at this moment."""

    key_hash: str
    kind: Kind
    seen_at: datetime
    ends_at: datetime
    identity: Identity


class OwnSession(BaseModel, frozen=True):
    id: str
    kind: Kind
    device: str
    opened_at: datetime
    seen_at: datetime
    this_one: bool
