from datetime import datetime

from pydantic import BaseModel


class Decided(BaseModel, frozen=True):
    """`enemies`: a form asks one of these at most; else somebody looked, and they may stand together."""

    id: str
    items: tuple[str, ...]
    enemies: bool
    reason: str
    decided_at: datetime


class ProposedPair(BaseModel, frozen=True):
    """`shared`: words in a row that both items have."""

    one: str
    other: str
    shared: str
