"""The end of work that goes on for ever: it is told to end until it has."""

import asyncio
from typing import Any

_AGAIN = 1.0
"""Seconds until it is told once more; what it still has to put away takes less."""


async def end(*tasks: asyncio.Task[Any]) -> None:
    """Cancel, and wait until all have ended. What they answered or failed with stays with them.

    Once is not enough: before Python 3.12 `asyncio.wait_for` forgets a cancellation that comes in the moment in which
    what it waits for is done, and libraries wait by it. Nothing of ours does (`asyncio.timeout` forgets none).
    """
    waiting = {task for task in tasks if not task.done()}
    while waiting:
        for task in waiting:
            task.cancel()
        _, waiting = await asyncio.wait(waiting, timeout=_AGAIN)
