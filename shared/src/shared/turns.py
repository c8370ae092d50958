"""So many at once of what is costly; whoever waits too long for their turn is told to come back.

A turn may have a key: what one asks for without end then takes no turns of others.
"""

import asyncio
from collections.abc import Callable

from shared.refusals import Refusal, Unavailable


class Turns:
    """`patience`: seconds that somebody waits. At most `waiting` wait for one key; the next is refused at once."""

    def __init__(
        self, at_once: int, *, patience: float, waiting: int, refusal: Callable[[], Refusal] = Unavailable
    ) -> None:
        self.at_once, self.patience, self.most = at_once, patience, at_once + waiting
        self.refusal = refusal
        self.queues: dict[str, _Queue] = {}
        """Of those for whom somebody is inside or waits."""

    def turn(self, key: str = "") -> "Turn":
        """`async with turns.turn(key):`."""
        return Turn(self, key)


class _Queue:
    def __init__(self, at_once: int) -> None:
        self.inside = 0
        self.turns = asyncio.Semaphore(at_once)


class Turn:
    """A class and no generator: every request takes one or two."""

    __slots__ = ("_key", "_queue", "_turns")

    def __init__(self, turns: Turns, key: str) -> None:
        self._turns, self._key = turns, key

    async def __aenter__(self) -> None:
        turns = self._turns
        queue = turns.queues.get(self._key)
        if queue is None:
            queue = turns.queues[self._key] = _Queue(turns.at_once)
        if queue.inside >= turns.most:
            raise turns.refusal()
        self._queue = queue
        queue.inside += 1
        try:
            if queue.turns.locked():
                async with asyncio.timeout(turns.patience):
                    await queue.turns.acquire()
            else:
                await queue.turns.acquire()
        except TimeoutError:
            self._leave()
            raise turns.refusal() from None
        except BaseException:
            self._leave()
            raise

    async def __aexit__(self, *_: object) -> None:
        self._queue.turns.release()
        self._leave()

    def _leave(self) -> None:
        self._queue.inside -= 1
        if not self._queue.inside:
            del self._turns.queues[self._key]
