from datetime import datetime

from sqlmodel import Field

from exam.base import Base
from exam.places.rules import State
from shared.database import instant, state_of


class Place(Base, table=True):
    """A room. `way`: how one finds it and gets in, as candidates read it. `seats`: for how many who write."""

    __tablename__ = "places"

    id: str = Field(primary_key=True)
    name: str
    way: str
    seats: int
    state: State = state_of(State)
    changed_by: str
    changed_at: datetime = instant()
