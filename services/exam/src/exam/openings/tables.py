from datetime import datetime

from sqlmodel import Field

from exam.base import Base
from exam.openings.rules import State
from shared.database import instant, state_of


class Opening(Base, table=True):
    """A room is open to people who write. `place` is its name as it was opened; `watched_by`: None, nobody yet."""

    __tablename__ = "openings"

    id: str = Field(primary_key=True)
    place_id: str = Field(foreign_key="places.id")
    place: str
    starts_at: datetime = instant(index=True)
    ends_at: datetime = instant()
    seats: int
    watched_by: str | None = None
    state: State = state_of(State)
    made_by: str
    made_at: datetime = instant()
    withdrawn_by: str | None = None
