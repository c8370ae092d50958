"""What is seen of earlier attempts."""

from dataclasses import dataclass
from datetime import date

from pydantic import BaseModel


class PassedParts(BaseModel, frozen=True):
    """Before the next attempt: which parts are passed and still stand, and whether we talk first."""

    attempts: int
    written_passed_on: date | None
    oral_passed_on: date | None
    conversation_first: bool


class AwaitedConversation(BaseModel, frozen=True):
    """Somebody with whom a conversation comes before the next attempt."""

    person_id: str
    name: str | None
    attempts: int


@dataclass(frozen=True)
class NewestResult:
    """`alone`: one part was passed, and the other one not tried yet."""

    released_on: date
    passed: bool
    alone: bool = False
