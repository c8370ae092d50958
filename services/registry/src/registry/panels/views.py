from datetime import datetime

from pydantic import BaseModel

from registry.panels.rules import Stage


class Seat(BaseModel, frozen=True):
    """`sits_since`: they said that they have no tie."""

    id: str
    concern_id: str
    stage: Stage
    person_id: str
    name: str
    certified: bool
    asked_at: datetime
    sits_since: datetime | None


class MySeat(BaseModel, frozen=True):
    """A seat that one was asked to take; nothing of the concern."""

    concern_id: str
    stage: Stage
    asked_at: datetime
    sits: bool
