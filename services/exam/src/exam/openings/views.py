from datetime import datetime

from pydantic import BaseModel

from exam.openings.rules import State


class OpeningView(BaseModel, frozen=True):
    """When a room is open to people who write. `watched`: whether somebody says that they will be there."""

    id: str
    place_id: str
    place: str
    starts_at: datetime
    ends_at: datetime
    seats: int
    state: State
    watched: bool
    watched_by_me: bool


class FreeTimes(BaseModel, frozen=True):
    """A room that is open, and when somebody may begin there so that they are done before it closes."""

    opening_id: str
    place: str
    starts_at: datetime
    ends_at: datetime
    beginnings: tuple[datetime, ...]
