"""The one place that knows the time.

Domain time may be shifted for demonstration and tests by one file that all processes read (`clock-offset`, seconds,
in the `var` folder). Tokens, sessions, limits and messaging use `real_now`. In production the file is not read.
"""

import os
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from shared.settings import Settings

_seen: dict[Path, tuple[int, timedelta]] = {}
stopped_at: datetime | None = None
"""Where a test of one process holds domain time."""


def real_now() -> datetime:
    return datetime.now(UTC)


def now() -> datetime:
    """Domain time, aware, UTC."""
    return stopped_at or real_now() + offset()


def offset() -> timedelta:
    path = _offset_file()
    if path is None:
        return timedelta()
    try:
        changed = path.stat().st_mtime_ns
    except FileNotFoundError:
        return timedelta()
    known = _seen.get(path)
    if known is None or known[0] != changed:
        known = _seen[path] = (changed, timedelta(seconds=float(path.read_text() or 0)))
    return known[1]


def shift(by: timedelta) -> None:
    """Set the offset for all processes that share the `var` folder (demonstration and tests only)."""
    path = _offset_file()
    if path is None:
        raise RuntimeError("The clock cannot be shifted in production.")
    fresh = path.with_suffix(f".{os.getpid()}")
    fresh.write_text(str(by.total_seconds()))
    fresh.replace(path)


def place(settings: Settings) -> Path | None:
    """The file that holds the offset, where there may be one."""
    return None if settings.production else settings.var / "clock-offset"


@cache
def _offset_file() -> Path | None:
    return place(Settings())
