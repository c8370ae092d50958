from dataclasses import dataclass
from datetime import datetime

from pydantic import BaseModel


class Consent(BaseModel, frozen=True):
    """My talk, and whether it may be recorded. `files`: how many of it are kept. `open`: I can still agree."""

    oral_id: str
    starts_at: datetime
    agreed: bool
    open: bool
    files: int
    delete_at: datetime


class ToHandIn(BaseModel, frozen=True):
    """A talk that I hold, for its recording."""

    oral_id: str
    code: str
    starts_at: datetime
    agreed: bool
    files: int
    delete_at: datetime


@dataclass(frozen=True)
class Recording:
    content: bytes
    content_type: str
