"""One relay per database: a second process waits, and goes on when the first one has gone, however it went."""

import asyncio
import sys
import time
from pathlib import Path

import psycopg
import pytest

from shared.database import Database
from shared.messaging.exclusive import Lost, only_one
from shared.testing import eventually, remains

from ..small.domain import stories

HOLD = """
import asyncio, sys
from shared.database import Database
from shared.messaging.exclusive import only_one

async def hold():
    async with only_one(Database({url!r}), "relay-curriculum"):
        print("held", flush=True)
        await asyncio.sleep(60)

asyncio.run(hold())
"""


async def somebody_holds(url: str) -> asyncio.subprocess.Process:
    other = await asyncio.create_subprocess_exec(
        sys.executable, "-c", HOLD.format(url=url), stdout=asyncio.subprocess.PIPE
    )
    assert other.stdout is not None
    assert await asyncio.wait_for(other.stdout.readline(), 30) == b"held\n"
    return other


async def take(database: Database) -> float:
    async with only_one(database, "relay-curriculum"):
        return time.monotonic()


async def test_a_second_process_waits_until_the_first_was_killed(database: Database) -> None:
    other = await somebody_holds(database.url)
    waiting = asyncio.create_task(take(database))
    await remains(lambda: not waiting.done(), during=1.5)

    killed = time.monotonic()
    other.kill()
    await other.wait()

    assert killed < await asyncio.wait_for(waiting, 10)


async def test_it_can_be_taken_again_after_it_was_given_back(database: Database) -> None:
    await take(database)

    assert await asyncio.wait_for(take(database), 5)


async def test_relays_of_different_databases_do_not_wait_for_each_other(database: Database, tmp_path: Path) -> None:
    other = Database(f"sqlite:///{tmp_path}/other.db")

    async with only_one(database, "relay-curriculum"):
        assert await asyncio.wait_for(take(other), 5)
    other.close()


async def test_who_loses_it_stops_before_the_next_one_begins(server_url: str) -> None:
    """The server ends the connection, as when somebody restarts it; nobody is told, and the lock is free."""
    first, second = Database(server_url), Database(server_url)
    worked: dict[str, list[float]] = {"first": [], "second": []}

    async def work(database: Database, name: str) -> None:
        async with only_one(database, "relay-curriculum"):
            while len(worked["second"]) < 100:
                worked[name].append(time.monotonic())
                await database.read_apart(stories)

    working = asyncio.create_task(work(first, "first"))
    await eventually(lambda: len(worked["first"]) > 10, True)
    waiting = asyncio.create_task(work(second, "second"))
    await remains(lambda: not worked["second"], during=1.2)
    with psycopg.connect(server_url, autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted")

    await asyncio.wait_for(waiting, 20)

    assert max(worked["first"]) < min(worked["second"])
    with pytest.raises(Lost):
        await working
    first.close()
    second.close()
