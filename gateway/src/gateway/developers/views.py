"""What those who write programs see."""

from pydantic import BaseModel


class Fact(BaseModel, frozen=True):
    name: str
    type: str
    meaning: str
    fields: tuple[str, ...]


class Producer(BaseModel, frozen=True):
    name: str
    facts: tuple[Fact, ...]


class Readiness(BaseModel, frozen=True):
    ready: bool
    parts: dict[str, bool]
