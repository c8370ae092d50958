"""What a process does once, when it starts, is also done where the database comes later than the process."""

import asyncio
from collections.abc import Iterator
from contextlib import suppress

import pytest

from shared import clock
from shared.database import Database
from shared.events import CATALOGUE, ModuleCompleted
from shared.messaging.courier import Courier
from shared.settings import Settings
from shared.testing import eventually
from shared.testing.ports import free_port
from shared.web.due import DueLoop
from shared.web.failed_duties import note_failure

from ..small.between import Between
from ..small.domain import coins, envelope, fill
from ..small.hearing import Hearing
from ..small.rows import Rows

NEWER = "curriculum.training.celebrated.v1"


class TrainingCelebrated(ModuleCompleted):
    """What a newer curriculum says."""


@pytest.fixture
def between(server_url: str) -> Iterator[Between]:
    opened = Between(server_url)
    yield opened
    opened.cut()


@pytest.fixture
def database(between: Between) -> Iterator[Database]:
    opened = Database(between.url)
    yield opened
    opened.close()


async def came_too_late(caplog: pytest.LogCaptureFixture) -> None:
    """Until what has just begun was told that the database is away."""
    await eventually(lambda: "a transaction was given up" in caplog.messages)


async def test_parked_facts_are_tried_again(
    database: Database, between: Between, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    hearing = Hearing(database)
    fact = envelope("alice", 1).model_copy(update={"type": NEWER})
    await database.write(fill, "alice", 1)
    await asyncio.to_thread(hearing.hear, fact)
    handlers = hearing.listener.subscription.handlers
    monkeypatch.setitem(CATALOGUE, NEWER, TrainingCelebrated)
    monkeypatch.setitem(handlers, TrainingCelebrated, handlers[ModuleCompleted])
    nobody_there = Settings(nats_url=f"nats://127.0.0.1:{free_port()}")
    courier = Courier(nobody_there, database, "curriculum", None, [hearing.listener.subscription])

    between.cut()
    courier.start()
    await came_too_late(caplog)
    between.open()

    await eventually(lambda: asyncio.to_thread(hearing.stories), {"alice": "1"})
    await courier.stop()


async def test_what_is_due_and_failed_before_is_tried_again(
    database: Database, between: Between, caplog: pytest.LogCaptureFixture
) -> None:
    rows = Rows("alice")
    for _ in range(10):  # it would be tried again much later
        await database.write(note_failure, rows.duty, "alice", RuntimeError(), now=clock.real_now())

    between.cut()
    loop = asyncio.create_task(DueLoop(database, [rows.duty]).run())
    await came_too_late(caplog)
    between.open()

    await eventually(lambda: database.read(coins, "alice"), 1)
    loop.cancel()
    with suppress(asyncio.CancelledError):
        await loop
