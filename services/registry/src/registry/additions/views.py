from datetime import datetime

from pydantic import BaseModel


class Addition(BaseModel, frozen=True):
    """For those who work on it. `looked_at`: empty while somebody has to look at it."""

    id: str
    words: str
    said_at: datetime
    looked_at: datetime | None


class Added(BaseModel, frozen=True):
    """For whoever has the code: when something was added, and not what."""

    moments: tuple[datetime, ...]
