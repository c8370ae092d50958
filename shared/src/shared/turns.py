"""So many at once of what is costly; whoever waits too long for their turn is told to come back.

A turn may have a key: what one asks for without end then takes no turns of others.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from weakref import WeakValueDictionary

from shared.refusals import Unavailable


class Turns:
    """`patience`: seconds that somebody waits. At most `waiting` wait for one key; the next is refused at once."""

    def __init__(
        self, at_once: int, *, patience: float, waiting: int, refusal: type[Unavailable] = Unavailable
    ) -> None:
        self._at_once = at_once
        self._patience = patience
        self._most = at_once + waiting
        self._refusal = refusal
        self._queues: WeakValueDictionary[str, _Queue] = WeakValueDictionary()

    @asynccontextmanager
    async def turn(self, key: str = "") -> AsyncIterator[None]:
        queue = self._queues.setdefault(key, _Queue(self._at_once))
        if queue.inside >= self._most:
            raise self._refusal
        queue.inside += 1
        try:
            async with queue.free(self._patience, self._refusal):
                yield
        finally:
            queue.inside -= 1


class _Queue:
    def __init__(self, at_once: int) -> None:
        self.inside = 0
        self._turns = asyncio.Semaphore(at_once)

    @asynccontextmanager
    async def free(self, patience: float, refusal: type[Unavailable]) -> AsyncIterator[None]:
        try:
            if self._turns.locked():
                async with asyncio.timeout(patience):
                    await self._turns.acquire()
            else:
                await self._turns.acquire()
        except TimeoutError:
            raise refusal from None
        try:
            yield
        finally:
            self._turns.release()
