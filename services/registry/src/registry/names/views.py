from dataclasses import dataclass
from datetime import datetime

from pydantic import BaseModel


class Attested(BaseModel, frozen=True):
    """The confirmed name that stands, and since when."""

    name: str
    since: datetime


@dataclass(frozen=True)
class NameRecord:
    """A confirmed name as the books have it; one that ended is sealed, and empty here."""

    id: str
    person_id: str
    name: str
    begins_at: datetime
    ends_at: datetime | None


class UnderThatName(BaseModel, frozen=True):
    """When somebody had a former name."""

    begins_at: datetime
    ends_at: datetime
