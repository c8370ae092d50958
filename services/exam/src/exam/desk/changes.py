"""Tells those at the desk that something has changed, and never what: one look at the database for all of them."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from random import uniform

from starlette.datastructures import Headers
from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from exam.desk import queries
from exam.desk.rules import refuse_if_too_many_watch
from shared.actor import Actor
from shared.database import Database
from shared.refusals import Refusal

STREAM = "text/event-stream"
AGAIN = "retry: 3000\n\n"
"""Milliseconds after which a browser comes back by itself."""
BEAT = ": here\n\n"
"""Says nothing, but that the line still holds."""


@dataclass(frozen=True)
class Pace:
    """In seconds: from one look to the next, from one sign of life to the next, until a browser has to come back.

    Whoever lost the right to look is refused when they come back; the front door gives up a line that says nothing for
    half a minute.
    """

    look: float = 3.0
    beat: float = 12.0
    life: float = 240.0


@dataclass(eq=False)
class Seat:
    """One window that watches all sittings, or the one that it names."""

    person_id: str
    sitting_id: str


class Changes:
    """All who watch in this process. Looks only while somebody does."""

    def __init__(self, pace: Pace = Pace()) -> None:
        self.seats: set[Seat] = set()
        self._pace = pace
        self._marks: Mapping[str, str] | None = None
        self._next_look = asyncio.Event()
        self._looking: asyncio.Task[None] | None = None

    @property
    def looks(self) -> bool:
        return self._looking is not None and not self._looking.done()

    @contextmanager
    def seat(self, database: Database, actor: Actor, sitting_id: str) -> Iterator[Seat]:
        refuse_if_too_many_watch(len(self.seats), sum(one.person_id == actor.id for one in self.seats))
        mine = Seat(actor.id, sitting_id)
        self.seats.add(mine)
        if not self.looks:
            self._looking = asyncio.create_task(self._keep_looking(database))
        try:
            yield mine
        finally:
            self.seats.remove(mine)
            if not self.seats and self._looking:
                self._looking.cancel()
                self._marks = self._looking = None

    async def events(self, seat: Seat, known: str, *, once: bool) -> AsyncIterator[str]:
        """`known`: what this window heard last. `once`: for whoever takes no stream, what stands now."""
        loop = asyncio.get_running_loop()
        spoke = loop.time()
        until = spoke + uniform(0.8, 1) * self._pace.life  # so that not all come back at once
        yield AGAIN
        while loop.time() < until and self.looks:
            following = self._next_look
            mark = self._mark(seat)
            if mark and mark != known:
                known, spoke = mark, loop.time()
                yield f"id: {mark}\ndata: {mark}\n\n"
            elif loop.time() - spoke >= self._pace.beat:
                spoke = loop.time()
                yield BEAT
            if once and mark:
                return
            with suppress(TimeoutError):
                async with asyncio.timeout(self._pace.beat):
                    await following.wait()

    def _mark(self, seat: Seat) -> str:
        """Nothing before the first look."""
        if self._marks is None:
            return ""
        if seat.sitting_id:
            return _digest(self._marks.get(seat.sitting_id, ""))
        return _digest("\n".join(f"{id} {mark}" for id, mark in sorted(self._marks.items())))

    async def _keep_looking(self, database: Database) -> None:
        """A database that is away for a moment is asked again."""
        while True:
            named = {one.sitting_id for one in self.seats if one.sitting_id}
            with suppress(Refusal):
                self._marks = await database.read(queries.marks, named)
            looked, self._next_look = self._next_look, asyncio.Event()
            looked.set()
            await asyncio.sleep(self._pace.look)


def _digest(stands: str) -> str:
    return sha256(stands.encode()).hexdigest()[:16]


class ChangesResponse(StreamingResponse):
    """The seat is taken when the answer begins and given back when its reader is gone, whatever happens between."""

    media_type = STREAM

    def __init__(self, changes: Changes, database: Database, actor: Actor, sitting_id: str) -> None:
        super().__init__(iter(()), headers={"X-Accel-Buffering": "no"})
        self._changes, self._database = changes, database
        self._actor, self._sitting_id = actor, sitting_id

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        asked = Headers(scope=scope)
        once = STREAM not in asked.get("accept", "")
        with self._changes.seat(self._database, self._actor, self._sitting_id) as seat:
            self.body_iterator = self._changes.events(seat, asked.get("last-event-id", ""), once=once)
            await super().__call__(scope, receive, send)
