"""What must happen at a date happens in domain time, row by row, whatever goes wrong with another row."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import Session, select

from shared import clock
from shared.database import Database
from shared.messaging.tables import FailedDuty
from shared.testing import eventually
from shared.web import Duty
from shared.web.due import TOGETHER, DueLoop, do_due

from ..small.domain import coins
from ..small.rows import Rows

BEGAN = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Sets real time to so many seconds after it began."""

    def go_to(seconds: float) -> None:
        monkeypatch.setattr(clock, "real_now", lambda: BEGAN + timedelta(seconds=seconds))

    go_to(0)
    return go_to


def failures(session: Session) -> list[FailedDuty]:
    return list(session.exec(select(FailedDuty)))


async def until_left(database: Database, left: list[str], rows: Rows, *others: Duty) -> None:
    loop = asyncio.create_task(DueLoop(database, [*others, rows.duty]).run())
    await eventually(lambda: database.read(rows.due, now=clock.now()), left)
    await _end(loop)


async def _end(loop: asyncio.Task[None]) -> None:
    loop.cancel()
    with suppress(asyncio.CancelledError):
        await loop


async def test_what_nobody_waits_for_is_looked_for_less_often(database: Database) -> None:
    looks: dict[str, int] = {"often": 0, "seldom": 0}

    def duty(name: str, every: float) -> Duty:
        def rows(session: Session, *, now: datetime) -> list[str]:
            looks[name] += 1
            return []

        return replace(Rows().duty, rows=rows, every=every)

    loop = asyncio.create_task(DueLoop(database, [duty("seldom", 3600), duty("often", 1)]).run())
    await eventually(lambda: looks["often"] >= 3)
    await _end(loop)

    assert looks["seldom"] == 1


async def test_nobody_waits_for_what_takes_long_outside(database: Database) -> None:
    slow, quick = Rows("slow"), Rows("quick")
    may_end = asyncio.Event()

    async def until_it_may_end(database: Database, row_id: str) -> None:
        await may_end.wait()

    loop = asyncio.create_task(DueLoop(database, [replace(slow.duty, outside=until_it_may_end), quick.duty]).run())
    await eventually(lambda: database.read(quick.due, now=clock.now()), [])
    assert await database.read(slow.due, now=clock.now()) == ["slow"]

    may_end.set()
    await eventually(lambda: database.read(slow.due, now=clock.now()), [])
    await _end(loop)


async def test_what_is_done_outside_ends_with_the_loop(database: Database) -> None:
    begun, ended = asyncio.Event(), asyncio.Event()

    async def for_ever(database: Database, row_id: str) -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    loop = asyncio.create_task(DueLoop(database, [replace(Rows("row").duty, outside=for_ever)]).run())
    await begun.wait()
    await _end(loop)

    assert ended.is_set()


async def test_what_is_due_is_done_until_nothing_is_left(database: Database) -> None:
    rows = Rows(*(f"row-{n}" for n in range(120)))

    await until_left(database, [], rows)

    assert len(rows.tried) == 120


async def test_what_is_done_for_several_together_is_done_for_each_alone_where_one_fails(database: Database) -> None:
    rows, several = Rows(*(f"row-{n}" for n in range(120)), poisoned="row-50"), list[int]()

    def together(session: Session, row_ids: Sequence[str], *, now: datetime) -> None:
        several.append(len(row_ids))
        for row_id in row_ids:
            rows.act(session, row_id, now=now)

    duty = replace(rows.duty, together=together)

    assert await DueLoop(database, [duty]).turn(duty) == 119
    assert await database.read(rows.due, now=clock.now()) == ["row-50"]
    assert [one.row_id for one in await database.read(failures)] == ["row-50"]
    assert max(several) == TOGETHER
    assert len(rows.tried) < 120 + 2 * TOGETHER  # only those beside the bad one were tried again


async def test_a_bad_row_stops_no_other_and_leaves_nothing_behind(database: Database) -> None:
    rows = Rows("good", "bad", "as-good", poisoned="bad")

    await until_left(database, ["bad"], rows)

    assert [await database.read(coins, row) for row in ("good", "bad", "as-good")] == [1, None, 1]


async def test_a_bad_row_is_tried_again_ever_less_often_and_then_waits_for_a_person(
    database: Database, at: Callable[[float], None]
) -> None:
    rows = Rows("bad", poisoned="bad")
    tries = []

    for seconds in (0, 0.5, 1, 2.5, 3, 6.9, 7, 15, 31, 63, 127):
        at(seconds)
        await DueLoop(database, [rows.duty]).turn(rows.duty)  # another process each time: it is kept
        tries.append(len(rows.tried))

    assert tries == [1, 1, 2, 2, 3, 3, 4, 5, 6, 7, 8]
    (failed,) = await database.read(failures)
    assert (failed.row_id, failed.person_id, failed.reason, failed.tries) == ("bad", "bad", "error: RuntimeError", 8)
    assert (failed.since, failed.parked_at) == (BEGAN, BEGAN + timedelta(seconds=31))


async def test_what_stood_in_the_way_is_gone_and_the_row_is_done_and_forgotten(
    database: Database, at: Callable[[float], None]
) -> None:
    rows = Rows("good", "bad", poisoned="bad")
    loop = DueLoop(database, [rows.duty])
    await loop.turn(rows.duty)

    rows.poisoned = ""
    await loop.turn(rows.duty)
    assert await database.read(coins, "bad") is None
    at(2)
    await loop.turn(rows.duty)

    assert await database.read(coins, "bad") == 1
    assert await database.read(failures) == []


async def test_a_row_that_is_due_no_longer_is_forgotten(database: Database, at: Callable[[float], None]) -> None:
    rows = Rows("bad", poisoned="bad")
    loop = DueLoop(database, [rows.duty])
    await loop.turn(rows.duty)

    rows.ids = ()
    await loop.turn(rows.duty)

    assert await database.read(failures) == []


async def test_a_new_start_tries_at_once_whatever_failed_before(
    database: Database, at: Callable[[float], None]
) -> None:
    rows = Rows("bad", poisoned="bad")
    await DueLoop(database, [rows.duty]).turn(rows.duty)

    rows.poisoned = ""

    await until_left(database, [], rows)
    assert await database.read(failures) == []


async def test_a_row_of_which_nobody_can_say_whose_it_is_is_kept_as_well(alone: Database) -> None:
    def cannot(session: Session, row_id: str) -> str:
        raise RuntimeError

    rows = Rows("bad", poisoned="bad")
    duty = replace(rows.duty, whose=cannot)
    await DueLoop(alone, [duty]).turn(duty)

    assert [(one.row_id, one.person_id) for one in await alone.read(failures)] == [("bad", None)]


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
