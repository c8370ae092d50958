"""What must happen at a date happens in domain time, until nothing is left, whatever else goes wrong."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import Session

from shared import clock
from shared.database import Database
from shared.web.due import Due, keep


async def run_for(database: Database, seconds: float, *duties: Due) -> None:
    loop = asyncio.create_task(keep(database, duties))
    await asyncio.sleep(seconds)
    loop.cancel()
    with suppress(asyncio.CancelledError):
        await loop


def counting(left: int, seen: list[datetime]) -> Callable[[Session, datetime], int]:
    def duty(session: Session, now: datetime) -> int:
        seen.append(now)
        return left if len(seen) <= left else 0

    return duty


async def test_a_duty_is_asked_again_at_once_until_nothing_is_left(alone: Database) -> None:
    seen: list[datetime] = []

    await run_for(alone, 0.5, counting(5, seen))

    assert len(seen) == 6


async def test_a_duty_that_stumbles_keeps_no_other_from_being_done(alone: Database) -> None:
    seen: list[datetime] = []

    def stumble(session: Session, now: datetime) -> int:
        raise RuntimeError

    await run_for(alone, 1.4, stumble, counting(0, seen))

    assert len(seen) == 2


async def test_a_moved_clock_is_seen_within_a_second(
    alone: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "_offset_file", lambda: tmp_path / "clock-offset")
    seen: list[datetime] = []
    loop = asyncio.create_task(keep(alone, [counting(0, seen)]))
    await asyncio.sleep(0.2)

    clock.shift(timedelta(days=365))
    await asyncio.sleep(1.3)
    loop.cancel()

    assert seen[-1] - seen[0] > timedelta(days=364)
