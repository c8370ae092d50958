"""What must happen at a date happens in domain time, row by row, whatever goes wrong with another row."""

import asyncio
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import Session

from shared import clock
from shared.database import Database
from shared.testing import eventually
from shared.web import Duty
from shared.web.due import DueLoop, do_due

from ..small.domain import coins, fill


class Rows:
    """Purses that are due until they are filled; a `poisoned` one cannot be."""

    def __init__(self, *ids: str, poisoned: str = "") -> None:
        self.ids = ids
        self.poisoned = poisoned
        self.tried: list[tuple[str, datetime]] = []

    def due(self, session: Session, *, now: datetime) -> list[str]:
        return [row_id for row_id in self.ids if coins(session, row_id) is None]

    def act(self, session: Session, row_id: str, *, now: datetime) -> None:
        self.tried.append((row_id, now))
        fill(session, row_id, 1)
        if row_id == self.poisoned:
            raise RuntimeError("a bad row")

    @property
    def duty(self) -> Duty:
        return Duty(rows=self.due, act=self.act)


async def until_left(database: Database, left: list[str], rows: Rows, *others: Duty) -> None:
    loop = asyncio.create_task(DueLoop(database, [*others, rows.duty]).run())
    await eventually(lambda: database.read(rows.due, now=clock.now()), left)
    await _end(loop)


async def _end(loop: asyncio.Task[None]) -> None:
    loop.cancel()
    with suppress(asyncio.CancelledError):
        await loop


async def test_what_is_due_is_done_until_nothing_is_left(database: Database) -> None:
    rows = Rows(*(f"row-{n}" for n in range(120)))

    await until_left(database, [], rows)

    assert len(rows.tried) == 120


async def test_a_bad_row_stops_no_other_and_leaves_nothing_behind(database: Database) -> None:
    rows = Rows("good", "bad", "as-good", poisoned="bad")

    await until_left(database, ["bad"], rows)

    assert [await database.read(coins, row) for row in ("good", "bad", "as-good")] == [1, None, 1]


async def test_a_bad_row_is_tried_again_later_and_ever_less_often(
    alone: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    seconds = [100.0]
    monkeypatch.setattr("shared.web.due.monotonic", lambda: seconds[0])
    rows = Rows("bad", poisoned="bad")
    loop = DueLoop(alone, [rows.duty])
    tries = []

    for seconds[0] in (100.0, 100.5, 101.0, 102.5, 103.0, 106.9, 107.0):
        await loop.turn(rows.duty)
        tries.append(len(rows.tried))

    assert tries == [1, 1, 2, 2, 3, 3, 4]


async def test_a_duty_that_cannot_even_look_keeps_no_other_from_being_done(alone: Database) -> None:
    def cannot(session: Session, *, now: datetime) -> list[str]:
        raise RuntimeError

    rows = Rows("good")

    await until_left(alone, [], rows, Duty(rows=cannot, act=rows.act))


async def test_a_moved_clock_is_seen_within_a_second(
    alone: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "_offset_file", lambda: tmp_path / "clock-offset")
    looked: list[datetime] = []
    twice = asyncio.Event()

    def look(session: Session, *, now: datetime) -> list[str]:
        looked.append(now)
        clock.shift(timedelta(days=365))
        if len(looked) == 2:
            twice.set()
        return []

    loop = asyncio.create_task(DueLoop(alone, [Duty(rows=look, act=Rows().act)]).run())
    async with asyncio.timeout(10):
        await twice.wait()
    await _end(loop)

    assert looked[1] - looked[0] > timedelta(days=364)


async def test_a_tool_is_told_what_failed(alone: Database) -> None:
    with pytest.raises(RuntimeError, match="a bad row"):
        await do_due(alone, Rows("bad", poisoned="bad").duty, now=clock.now())
