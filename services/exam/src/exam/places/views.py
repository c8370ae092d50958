from pydantic import BaseModel

from exam.places.rules import State


class PlaceView(BaseModel, frozen=True):
    """A room as administrators keep it, and as candidates find it."""

    id: str
    name: str
    way: str
    seats: int
    state: State
