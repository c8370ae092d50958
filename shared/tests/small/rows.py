"""Something for which it is time, row by row."""

from datetime import datetime

from sqlmodel import Session

from shared.web import Duty, of_that_person

from .domain import coins, fill


class Rows:
    """Purses that are due until they are filled; a `poisoned` one cannot be."""

    def __init__(self, *ids: str, poisoned: str = "") -> None:
        self.ids = ids
        self.poisoned = poisoned
        self.tried: list[tuple[str, datetime]] = []

    def due(self, session: Session, *, now: datetime) -> list[str]:
        return [row_id for row_id in self.ids if coins(session, row_id) is None]

    def act(self, session: Session, row_id: str, *, now: datetime) -> None:
        self.tried.append((row_id, now))
        fill(session, row_id, 1)
        if row_id == self.poisoned:
            raise RuntimeError("a bad row")

    @property
    def duty(self) -> Duty:
        return Duty(rows=self.due, act=self.act, whose=of_that_person)
