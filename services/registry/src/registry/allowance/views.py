from datetime import datetime
from typing import NamedTuple

from pydantic import BaseModel


class Use(NamedTuple):
    """That a place was shown what the mark is of."""

    place: str
    mark: str


class StrangeHourView(BaseModel, frozen=True):
    """`people`: how many had been shown when it was noticed."""

    id: str
    noticed_at: datetime
    people: int
    looked_at: datetime | None
