"""A command of plain statements: without a session, and in all else as every other command."""

import asyncio
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import Session

from shared.database import Database, table

from ..small.domain import NoCoins, Purse, coins, fill

PURSES = table(Purse)


def put(connection: sa.Connection, purse: str, coins: int) -> str:
    connection.execute(sa.insert(PURSES), {"id": purse, "coins": coins})
    return purse


def refuse_after_putting(connection: sa.Connection, purse: str) -> None:
    put(connection, purse, 1)
    raise NoCoins


async def test_what_was_written_is_there_and_its_result_comes_back(database: Database) -> None:
    assert await database.write_directly(put, "alice", 7) == "alice"
    assert await database.read(coins, "alice") == 7


async def test_a_refusal_leaves_nothing_behind(database: Database) -> None:
    with pytest.raises(NoCoins):
        await database.write_directly(refuse_after_putting, "bob")

    assert await database.read(coins, "bob") is None


async def test_in_one_group_with_others_each_stands_or_falls_for_itself(database: Database) -> None:
    said = await _all(
        database.write(fill, "alice", 1),
        database.write_directly(refuse_after_putting, "bob"),
        database.write_directly(put, "carol", 3),
        database.write(fill, "dan", 4),
    )

    assert [type(one) for one in said] == [type(None), NoCoins, str, type(None)]
    purses = {name: await database.read(coins, name) for name in ("alice", "bob", "carol", "dan")}
    assert purses == {"alice": 1, "bob": None, "carol": 3, "dan": 4}


async def test_an_error_of_the_database_is_the_commands_alone(database: Database) -> None:
    await database.write(fill, "alice", 1)

    said = await _all(database.write_directly(put, "alice", 2), database.write_directly(put, "bob", 3))

    assert isinstance(said[0], sa.exc.IntegrityError)
    assert said[1] == "bob"
    assert await database.read(coins, "bob") == 3


async def test_the_next_command_finds_a_clean_session(database: Database) -> None:
    await database.write_directly(put, "alice", 1)

    def look(session: Session) -> int:
        return session.get_one(Purse, "alice").coins

    assert await database.write(look) == 1


async def _all(*waiting: Any) -> list[Any]:
    return await asyncio.wait_for(asyncio.gather(*waiting, return_exceptions=True), 5)
