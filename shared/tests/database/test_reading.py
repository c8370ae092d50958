"""`read` changes nothing, waits for no writer, and sees what was committed."""

import asyncio
from threading import Event

import pytest
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from shared.database import Database

from ..small.domain import coins, fill


async def test_a_query_cannot_write(database: Database) -> None:
    def sneak(session: Session) -> None:
        fill(session, "mallory", 1)
        session.flush()

    with pytest.raises(DBAPIError):
        await database.read(sneak)


async def test_after_reading_one_can_still_write(database: Database) -> None:
    for number in range(20):
        await asyncio.gather(database.read(coins, "alice"), database.write(fill, f"purse-{number}", 1))

    assert await database.read(coins, "purse-19") == 1


async def test_a_query_sees_what_was_committed_before_it(database: Database) -> None:
    for number in range(50):
        await database.write(fill, f"purse-{number}", number)
        assert await database.read(coins, f"purse-{number}") == number


async def test_a_query_neither_waits_for_an_open_transaction_nor_sees_into_it(database: Database) -> None:
    inside, go_on = Event(), Event()

    def linger(session: Session) -> None:
        fill(session, "alice", 1)
        session.flush()
        inside.set()
        go_on.wait(5)

    writing = asyncio.create_task(asyncio.to_thread(database.write_now, linger))  # a command keeps its own loop busy
    await asyncio.to_thread(inside.wait, 5)
    async with asyncio.timeout(2):
        assert await database.read(coins, "alice") is None
    go_on.set()
    await writing
    assert await database.read(coins, "alice") == 1


async def test_a_query_sees_one_moment_from_its_first_look_to_its_last(database: Database) -> None:
    looked, go_on = Event(), Event()

    def look_twice(session: Session) -> tuple[int | None, int | None]:
        first = coins(session, "alice")
        looked.set()
        go_on.wait(5)
        session.expire_all()
        return first, coins(session, "bob")

    reading = asyncio.create_task(asyncio.to_thread(database.read_now, look_twice))
    await asyncio.to_thread(looked.wait, 5)
    await database.write(fill, "bob", 1)
    go_on.set()

    assert await reading == (None, None)
