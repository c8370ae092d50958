from pydantic import BaseModel

from ce_tracker.offerings.rules import State


class ProviderView(BaseModel, frozen=True):
    id: str
    name: str
    website: str | None


class OfferingView(BaseModel, frozen=True):
    """`minutes` is how long it takes in all; `language` the one it is held in."""

    id: str
    title: str
    about: str
    provider: str
    website: str | None
    minutes: int
    ethics: bool
    language: str
    state: State
