"""SQLite: commands that wait together are committed together, and each stands or falls for itself until COMMIT."""

import asyncio
import sqlite3
import time
from collections.abc import Iterator
from contextlib import suppress

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from shared.database import Database
from shared.sqlite_writer import TransactionGone
from shared.testing import remains

from ..small.domain import NoCoins, befriend_a_stranger, coins, fill, refuse_after_filling


@pytest.fixture
def database(sqlite_url: str) -> Iterator[Database]:
    opened = Database(sqlite_url)
    yield opened
    opened.close()


async def together(database: Database, *commands: object) -> list[object]:
    """Run commands as one group: all are there before the first is run."""
    waiting = [database.write(*command) for command in commands]  # type: ignore[misc]
    return await asyncio.wait_for(asyncio.gather(*waiting, return_exceptions=True), 5)


@pytest.fixture
def commits(database: Database) -> list[str]:
    """Each COMMIT of the writer."""
    seen: list[str] = []
    sa.event.listen(database.engine, "commit", lambda connection: seen.append("commit"))
    return seen


async def test_commands_that_wait_together_share_one_commit(database: Database, commits: list[str]) -> None:
    await together(database, *((fill, f"purse-{number}", number) for number in range(50)))

    assert len(commits) == 1
    assert await database.read(coins, "purse-49") == 49


async def test_a_refusal_in_a_group_undoes_itself_alone(database: Database) -> None:
    said = await together(database, (fill, "alice", 1), (refuse_after_filling, "bob"), (fill, "carol", 3))

    assert [type(one) for one in said] == [type(None), NoCoins, type(None)]
    assert [await database.read(coins, name) for name in ("alice", "bob", "carol")] == [1, None, 3]


async def test_a_command_sees_what_the_one_before_it_in_the_group_did(database: Database) -> None:
    said = await together(database, (fill, "alice", 1), (coins, "alice"))

    assert said[1] == 1


async def test_when_the_commit_of_a_group_does_not_succeed_nobody_of_it_is_told_success(database: Database) -> None:
    said = await together(database, (fill, "alice", 1), (befriend_a_stranger, "bob"), (fill, "carol", 3))

    assert [type(one) for one in said] == [IntegrityError] * 3
    assert [await database.read(coins, name) for name in ("alice", "carol")] == [None, None]


async def test_when_sqlite_itself_gives_a_transaction_up_nobody_in_it_is_told_success(
    database: Database,
) -> None:
    """A full disk or a failing one can make SQLite roll back everything at once, not this statement alone.

    Whoever had not had their turn yet has it in the next group.
    """
    await database.write(fill, "bob", 0)

    def give_up(session: Session) -> None:
        session.execute(sa.text("INSERT OR ROLLBACK INTO purses VALUES ('bob', 1)"))

    said = await together(database, (fill, "alice", 1), (give_up,), (fill, "carol", 3))

    assert [type(one) for one in said] == [TransactionGone, TransactionGone, type(None)]
    assert [await database.read(coins, name) for name in ("alice", "carol")] == [None, 3]
    assert await together(database, (fill, "alice", 1)) == [None]


async def test_nor_when_it_was_a_command_of_plain_statements(database: Database) -> None:
    await database.write(fill, "bob", 0)

    def give_up(connection: sa.Connection) -> None:
        connection.execute(sa.text("INSERT OR ROLLBACK INTO purses VALUES ('bob', 1)"))

    waiting = [database.write(fill, "alice", 1), database.write_directly(give_up), database.write(fill, "carol", 3)]
    said = await asyncio.wait_for(asyncio.gather(*waiting, return_exceptions=True), 5)

    assert [type(one) for one in said] == [TransactionGone, TransactionGone, type(None)]
    assert [await database.read(coins, name) for name in ("alice", "carol")] == [None, 3]


async def test_one_that_stumbles_over_an_empty_iterator_does_not_leave_the_others_waiting(database: Database) -> None:
    def stumble(session: Session) -> None:
        next(iter(()))

    said = await together(database, (stumble,), (fill, "alice", 1))

    assert isinstance(said[0], RuntimeError)
    assert said[1] is None


async def test_a_long_group_lets_others_have_their_turn(database: Database) -> None:
    """Commands run in the event loop: whoever asks for something else must not wait for all of them."""
    turns = 0

    def take_long(session: Session) -> None:
        until = time.perf_counter() + 0.01
        while time.perf_counter() < until:
            pass

    async def ask_for_something_else() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    other = asyncio.create_task(ask_for_something_else())
    await together(database, *((take_long,) for _ in range(20)))
    other.cancel()

    assert turns >= 20


async def test_who_comes_while_another_process_writes_waits_without_holding_up_the_loop(
    database: Database, sqlite_url: str
) -> None:
    await database.write(fill, "bob", 1)
    other = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    waiting = asyncio.create_task(database.write(fill, "alice", 1))

    assert await asyncio.wait_for(database.read(coins, "alice"), 1) is None
    await remains(lambda: not waiting.done(), during=0.05)
    other.execute("ROLLBACK")
    await asyncio.wait_for(waiting, 1)
    other.close()

    assert await database.read(coins, "alice") == 1


async def test_two_event_loops_never_write_into_each_others_transaction(database: Database) -> None:
    def many(name: str) -> None:
        async def write() -> None:
            await asyncio.gather(*(database.write(fill, f"{name}-{n}", n) for n in range(100)))

        asyncio.run(write())

    await asyncio.gather(
        asyncio.to_thread(many, "one"), asyncio.to_thread(many, "two"), asyncio.to_thread(many, "three")
    )

    assert [await database.read(coins, f"{name}-99") for name in ("one", "two", "three")] == [99] * 3


@pytest.mark.parametrize("turns", [0, 1, 2, 5])
def test_when_a_loop_ends_nobody_waits_for_ever_and_the_next_one_writes(database: Database, turns: int) -> None:
    """The writer may be cancelled before it began, within a group, and while the disk is busy."""

    async def leave() -> None:
        waiting = asyncio.gather(*(database.write(fill, f"{turns}-{n}", n) for n in range(3)), return_exceptions=True)
        for _ in range(turns):
            await asyncio.sleep(0)
        for task in asyncio.all_tasks() - {asyncio.current_task()}:
            task.cancel()
        with suppress(asyncio.CancelledError):
            await asyncio.wait_for(waiting, 5)

    asyncio.run(leave())
    database.write_now(fill, "after", 1)

    assert database.read_now(coins, "after") == 1


async def test_what_is_done_behind_lets_whoever_saves_go_first(database: Database) -> None:
    done: list[str] = []

    async def behind(number: int) -> None:
        await database.write_behind(_slowly, f"fact-{number:02}", number)
        done.append(f"fact-{number:02}")

    async def save() -> None:
        await database.write(fill, "purse", 1)
        done.append("save")

    await asyncio.wait_for(asyncio.gather(*(behind(number) for number in range(20)), save()), 30)

    facts = [one for one in done if one != "save"]
    assert done.index("save") <= 3, done
    assert facts == sorted(facts)
    assert await database.read(coins, "fact-19") == 19


async def test_another_process_has_its_turn_while_much_is_done_behind(database: Database, sqlite_url: str) -> None:
    waiting = [asyncio.ensure_future(database.write_behind(_slowly, f"fact-{one}", one)) for one in range(100)]
    await waiting[0]

    await asyncio.to_thread(_from_outside, sqlite_url.removeprefix("sqlite:///"))

    assert not waiting[-1].done()
    await asyncio.gather(*waiting)


def _from_outside(path: str) -> None:
    connection = sqlite3.connect(path, timeout=2)
    for _ in range(4):
        with connection:
            connection.execute("UPDATE purses SET coins = 1")
    connection.close()


def _slowly(session: Session, name: str, number: int) -> None:
    until = time.perf_counter() + 0.03
    while time.perf_counter() < until:
        pass
    fill(session, name, number)
