"""A room announces itself: what it offers stands in its `room.py`, and a service's `main.py` lists its rooms."""

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from pydantic import BaseModel
from sqlmodel import Session, SQLModel

from shared import clock
from shared.identity import Policy
from shared.messaging.inbox import Subscription
from shared.web.routers import Answer, Doors


class Queue(BaseModel, frozen=True):
    """Work that waits for somebody. `title` is a msgid of the service, `url` the page on which `role` does the work."""

    slug: str
    title: str
    count: int
    oldest: datetime | None = None
    url: str
    role: str = "administrator"


QueueQuery = Callable[[Session], Queue]


class Place(BaseModel, frozen=True):
    """Where a person stands in a service, for administrators. `words` is a msgid of the service."""

    name: str | None
    words: str
    values: dict[str, Any] = {}


PlacesQuery = Callable[[Session, Collection[str]], Mapping[str, Place]]
"""Of those of these people whom the service knows."""


class MeasuresQuery(Protocol):
    """Numbers by their names, for those who watch. `now` is real time."""

    def __call__(self, session: Session, /, *, now: datetime) -> Mapping[str, float]: ...


class DueRows(Protocol):
    def __call__(self, session: Session, /, *, now: datetime) -> Sequence[str]: ...


class DueAct(Protocol):
    @property
    def __name__(self) -> str: ...

    def __call__(self, session: Session, row_id: str, /, *, now: datetime) -> object: ...


class DueTogether(Protocol):
    def __call__(self, session: Session, row_ids: Sequence[str], /, *, now: datetime) -> object: ...


SELDOM = 5.0
"""Seconds between two looks for what nobody waits for: whatever is looked for costs each request a little."""


@dataclass(frozen=True)
class Duty:
    """What must happen at a date: the ids of the rows for which it is time, and what is done with one of them.

    Each row is its own transaction, unless it says how to act on several together. `act` leaves the row so that `rows`
    does not name it again, or not before later.
    `rows` names all of them: the first so many would be none but those for which it cannot be done.
    """

    rows: DueRows
    act: DueAct
    together: DueTogether | None = None
    """As `act`, quicker for several rows than one by one. Where it fails for some, each of them is done alone."""
    clock: Callable[[], datetime] = clock.now
    """Domain time; `clock.real_now` for what lives in real time, such as sessions."""
    outside: Callable[[Any, str], Awaitable[None]] | None = None
    """What has to be done first, outside of any transaction, such as sending a mail: asked with the database and the
    row. `act` then notes that it was done; where it fails, so does the duty. It may be done twice."""
    within: float = 10.0
    """Seconds for what is done outside."""
    whose: Callable[[Session, str], str | None] | None = None
    """Whom a row is about, by their id, where it is about somebody."""
    every: float = 1.0
    """Seconds from one look to the next."""

    @property
    def name(self) -> str:
        return self.act.__name__


def of_that_person(session: Session, row_id: str) -> str:
    """For `whose`, where rows are people."""
    return row_id


@dataclass(frozen=True)
class Fast:
    """A door of JSON by the shortest way, held against a request before all others. Its documented twin answers alike.

    FastAPI reads a signature anew for each request, which costs more than to keep an answer does.
    """

    method: str
    path: str
    policy: Policy
    answer: Answer
    """Is told who asks, and may refuse as any door does."""


@dataclass(frozen=True)
class Room:
    """`hears`: facts it subscribes to. `projections`: tables that hold what was told, to be emptied and rebuilt.

    `places`: where people stand; one room of a service says so, for the page of what waits for a person.
    `provides`: what its doors ask for beside the database, made from the settings and kept in `app.state`.
    """

    name: str
    says: str
    api: Sequence[Doors] = ()
    fast: Sequence[Fast] = ()
    pages: Sequence[Doors] = ()
    hears: Sequence[Subscription] = ()
    due: Sequence[Duty] = ()
    queues: Sequence[QueueQuery] = ()
    measures: Sequence[MeasuresQuery] = ()
    places: PlacesQuery | None = None
    projections: Sequence[type[SQLModel]] = ()
    provides: Mapping[str, Callable[[Any], Any]] = field(default_factory=dict)
