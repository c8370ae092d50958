"""Waiting for something to become so: the only place in the tests that lets time pass, and it has an end."""

import asyncio
import inspect
import time
from collections.abc import Callable
from typing import Any

LONGEST = 20.0
"""Seconds: far more than anything takes, as many share a machine."""
_PAUSE = 0.02


async def eventually(look: Callable[[], Any], expected: object = True, *, within: float = LONGEST) -> Any:
    """Look until it is so; the last look is what the test then shows. `look` may be asynchronous."""
    until = time.monotonic() + within
    while True:
        seen = look()
        seen = await seen if inspect.isawaitable(seen) else seen
        if _is_so(seen, expected) or time.monotonic() > until:
            break
        await asyncio.sleep(_PAUSE)
    assert _is_so(seen, expected), f"after {within} s it is still {seen!r}"
    return seen


def wait_until(look: Callable[[], Any], expected: object = True, *, within: float = LONGEST) -> Any:
    """The same for a test without an event loop."""
    until = time.monotonic() + within
    while not _is_so(seen := look(), expected) and time.monotonic() < until:
        time.sleep(_PAUSE)
    assert _is_so(seen, expected), f"after {within} s it is still {seen!r}"
    return seen


async def remains(look: Callable[[], Any], expected: object = True, *, during: float) -> None:
    """Look again and again: it is so the whole time."""
    until = time.monotonic() + during
    while time.monotonic() < until:
        seen = look()
        assert _is_so(seen, expected), f"it has become {seen!r}"
        await asyncio.sleep(_PAUSE)


def _is_so(seen: object, expected: object) -> bool:
    """Where nothing certain is expected, anything that is there will do."""
    return bool(seen) if expected is True else seen == expected
