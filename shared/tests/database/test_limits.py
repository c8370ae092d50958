"""PostgreSQL that is slow, locked, silent or gone: everybody is answered in time, and told that it does not work."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Iterator
from typing import Any

import psycopg
import pytest
import sqlalchemy as sa
from sqlmodel import Session

from shared.database import Database
from shared.messaging.exclusive import only_one
from shared.refusals import TookTooLong, Unavailable
from shared.testing import eventually
from shared.trouble import Busy

from ..small.between import Between
from ..small.domain import add_one, coins, fill

LIMITS = {
    "connections.LOCK": 0.5,
    "connections.STATEMENT": 2.0,
    "connections.SILENCE": 3.0,
    "postgresql.PATIENCE": 0.75,
}
"""A quarter of the real ones, so that the tests need not wait as long."""
SOON = 12
"""Seconds: more than a busy machine takes for what ends by these limits, less than what it takes without them."""
SLOW = 30
"""Seconds of what is not waited for."""


@pytest.fixture(autouse=True)
def _hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, seconds in LIMITS.items():
        monkeypatch.setattr(f"shared.{name}", seconds)


@pytest.fixture
def between(server_url: str) -> Iterator[Between]:
    opened = Between(server_url)
    yield opened
    opened.cut()


@pytest.fixture
async def database(between: Between) -> AsyncIterator[Database]:
    opened = Database(between.url)
    await opened.write(fill, "alice", 0)
    yield opened
    between.speak_again()
    opened.close()


async def timed(doing: Awaitable[Any]) -> tuple[Any, float]:
    began = time.monotonic()
    (said,) = await asyncio.gather(doing, return_exceptions=True)
    return said, time.monotonic() - began


async def in_the_midst(url: str, count: int = 6) -> None:
    """Until so many connections have something to do, or wait for each other."""

    async def active() -> bool:
        with psycopg.connect(url) as looking:
            busy = "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND pid <> pg_backend_pid()"
            (found,) = looking.execute(busy).fetchone() or (0,)
        return int(found) >= count

    await eventually(active, True)


def slow(session: Session) -> None:
    session.execute(sa.text(f"SELECT pg_sleep({SLOW})"))


async def test_a_row_that_somebody_keeps_holds_nobody_else_up(database: Database, server_url: str) -> None:
    """And its own person, who presses again and again, is told to come back."""
    await database.write(fill, "bob", 0)
    with psycopg.connect(server_url) as keeper:
        keeper.execute("SELECT * FROM purses WHERE id = 'alice' FOR UPDATE")
        taps = [asyncio.create_task(timed(database.write(add_one, "alice"))) for _ in range(14)]
        await in_the_midst(server_url)
        (others, waited), looked = await asyncio.gather(
            timed(database.write(add_one, "bob")), database.read(coins, "bob")
        )
        told = await asyncio.gather(*taps)

    assert others == 1 or isinstance(others, Unavailable)
    assert waited < SOON
    assert looked == 0
    assert all(isinstance(said, Unavailable) for said, _ in told), told
    assert max(took for _, took in told) < SOON
    assert await database.write(add_one, "alice") == 1


async def test_sixty_slow_looks_keep_nobody_from_writing(database: Database, server_url: str) -> None:
    looking = [asyncio.create_task(timed(database.read(slow))) for _ in range(60)]
    await in_the_midst(server_url)

    assert await database.write(add_one, "alice") == 1
    assert await database.read_apart(coins, "alice") is not None
    told = await asyncio.gather(*looking)
    assert {isinstance(said, Unavailable) for said, _ in told} == {True}
    assert max(took for _, took in told) < SOON


async def test_sixty_slow_writes_keep_nobody_from_looking(database: Database, server_url: str) -> None:
    writing = [asyncio.create_task(timed(database.write(slow))) for _ in range(60)]
    await in_the_midst(server_url)

    assert await database.read(coins, "alice") == 0
    assert await database.read_apart(coins, "alice") is not None
    told = await asyncio.gather(*writing)
    assert {isinstance(said, Unavailable) for said, _ in told} == {True}
    assert max(took for _, took in told) < SOON


async def test_a_silent_server_is_given_up(database: Database, between: Between) -> None:
    await asyncio.gather(*(database.write(fill, f"purse-{number}", 1) for number in range(8)))
    between.fall_silent()

    (looked, took), *told = await asyncio.gather(
        timed(database.read_apart(coins, "alice")),
        *(timed(database.write(add_one, "alice")) for _ in range(20)),
        *(timed(database.read(coins, "alice")) for _ in range(20)),
    )

    assert (type(looked), took < SOON) == (Busy, True)
    assert {isinstance(said, Unavailable | TookTooLong) for said, _ in told} == {True}, told
    assert max(took for _, took in told) < SOON
    between.speak_again()
    await eventually(lambda: database.read(coins, "alice"), 0)


async def test_while_it_is_away_everybody_is_told_so_and_afterwards_it_works_at_once(
    database: Database, between: Between
) -> None:
    between.cut()
    told = await asyncio.gather(
        *(timed(database.write(add_one, "alice")) for _ in range(30)),
        *(timed(database.write_behind(add_one, "alice")) for _ in range(30)),
        *(timed(database.read(coins, "alice")) for _ in range(30)),
    )
    assert {type(said) for said, _ in told} == {Unavailable}, told
    with pytest.raises(Unavailable):
        await database.read_apart(coins, "alice")

    between.open()
    assert await database.write(add_one, "alice") == 1
    assert await database.read(coins, "alice") == 1
    assert await database.read_apart(coins, "alice") is not None


async def test_a_connection_that_ended_before_commit_is_not_noticed(database: Database, server_url: str) -> None:
    """As after a restart of the server, or a firewall that forgets."""
    for number in range(5):
        await asyncio.gather(*(database.write(fill, f"{number}-{one}", 1) for one in range(8)))
        with psycopg.connect(server_url, autocommit=True) as other:
            other.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()")

        assert await database.write(add_one, "alice") == number + 1
        assert await database.read(coins, "alice") == number + 1


async def test_one_that_ended_within_a_command_is_run_again_once(database: Database, server_url: str) -> None:
    runs = 0

    def lose_the_connection(session: Session) -> int:
        nonlocal runs
        runs += 1
        pid = session.execute(sa.text("SELECT pg_backend_pid()")).scalar_one()
        if runs == 1:
            with psycopg.connect(server_url, autocommit=True) as other:
                other.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])
        return add_one(session, "alice")

    assert (await database.write(lose_the_connection), runs) == (1, 2)


async def test_the_lock_of_the_relay_takes_no_connection_from_anybody(database: Database) -> None:
    async with only_one(database, "relay-curriculum"):
        assert await database.read_apart(coins, "alice") is not None
        assert await database.write_behind(add_one, "alice") == 1
        told = await asyncio.gather(*(database.write(add_one, "alice") for _ in range(8)))
    assert sorted(told) == list(range(2, 10))
