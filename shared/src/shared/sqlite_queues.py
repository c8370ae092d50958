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


class Waiting(NamedTuple):
    """`run` does the command in its savepoint: the result, and whether facts were recorded."""

    run: Callable[[sa.Connection], tuple[Any, bool]]
    answer: "asyncio.Future[tuple[Any, bool]]"


class Queues(NamedTuple):
    """In each the order in which it came; `behind` is what no person waits for."""

    ahead: deque[Waiting]
    behind: deque[Waiting]

    def next_group(self) -> Iterator[Waiting]:
        """Each as its turn comes: whoever has had none when a group breaks off stays where they are.

        How much is done behind depends on how long it takes.
        """
        for _ in range(min(len(self.ahead), GROUP)):
            yield self.ahead.popleft()
        until = time.perf_counter() + _BEHIND
        for _ in range(min(len(self.behind), GROUP)):
            yield self.behind.popleft()
            if time.perf_counter() > until:
                return
