"""Who waits for a turn at an SQLite file, and who has it next."""

import asyncio
import time
from collections import deque
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import sqlalchemy as sa

GROUP = 256
"""At most so many commands share one COMMIT."""
_BEHIND = 0.02
"""Seconds that what is done behind may take of one group; one command of it always has its turn."""
_LONGEST_REST = 0.25
"""Seconds, whatever else the processor had to do meanwhile."""


class Waiting(NamedTuple):
    """`run` does the command in its savepoint: the result, and whether facts were recorded."""

    run: Callable[[sa.Connection], tuple[Any, bool]]
    answer: "asyncio.Future[tuple[Any, bool]]"


class Queues:
    """In each the order in which it came; `behind` is what no person waits for.

    While people save, what is done behind has a quarter of the time: it rests for three times as long as it took.
    """

    def __init__(self) -> None:
        self.ahead: deque[Waiting] = deque()
        self.behind: deque[Waiting] = deque()
        self._people_save = False
        self._rested_at = 0.0

    def __iter__(self) -> Iterator[deque[Waiting]]:
        yield from (self.ahead, self.behind)

    @property
    def rests(self) -> bool:
        """Whether nobody waits but for what is done behind, and that rests."""
        return not self.ahead and time.perf_counter() < self._rested_at

    def next_group(self) -> Iterator[Waiting]:
        """Each as its turn comes: whoever has had none when a group breaks off stays where they are.

        How much is done behind depends on how long it takes.
        """
        self._people_save |= bool(self.ahead)
        for _ in range(min(len(self.ahead), GROUP)):
            yield self.ahead.popleft()
        began = time.perf_counter()
        if began < self._rested_at:
            return
        for _ in range(min(len(self.behind), GROUP)):
            yield self.behind.popleft()
            if time.perf_counter() - began > _BEHIND:
                break
        if self._people_save:
            self._rested_at = began + min(4 * (time.perf_counter() - began), _LONGEST_REST)
        self._people_save = False
