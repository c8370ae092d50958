"""`write` answers after COMMIT and not before; what is refused leaves nothing behind."""

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, func, select

from shared.database import Database
from shared.refusals import Unavailable

from ..small import beside
from ..small.domain import (
    NoCoins,
    Person,
    Purse,
    befriend_a_stranger,
    coins,
    fill,
    make_tables,
    refuse_after_filling,
    say,
)
from ..small.domain import module_fact as fact


def test_what_was_written_is_there_for_another_connection(database: Database) -> None:
    database.write_now(fill, "alice", 3)

    other = sa.create_engine(database.url.replace("postgresql://", "postgresql+psycopg://"))
    with other.connect() as connection:
        assert connection.scalar(sa.text("SELECT coins FROM purses WHERE id = 'alice'")) == 3
    other.dispose()


def test_a_refusal_leaves_nothing_behind(database: Database) -> None:
    with pytest.raises(NoCoins):
        database.write_now(refuse_after_filling, "alice")

    assert database.read_now(coins, "alice") is None


def test_a_commit_that_does_not_succeed_is_never_a_success(database: Database) -> None:
    with pytest.raises(IntegrityError):
        database.write_now(befriend_a_stranger, "alice")

    assert database.read_now(lambda session: session.get(Person, "alice")) is None


def test_after_a_commit_that_did_not_succeed_the_next_one_does(database: Database) -> None:
    with pytest.raises(IntegrityError):
        database.write_now(befriend_a_stranger, "alice")
    database.write_now(fill, "bob", 1)

    assert database.read_now(coins, "bob") == 1


def test_what_a_command_returns_can_be_read_after_its_session(database: Database) -> None:
    def make(session: Session) -> Purse:
        purse = Purse(id="alice", coins=5)
        session.add(purse)
        return purse

    assert database.write_now(make).coins == 5


async def test_who_waits_for_facts_is_woken_only_by_a_commit_that_says_one(database: Database) -> None:
    woken: list[str] = []
    database.on_commit.append(lambda: woken.append("woken"))

    await database.write(fill, "alice", 1)
    with pytest.raises(IntegrityError):
        await database.write(lambda session: (say(session, fact("alice", 1)), befriend_a_stranger(session, "bob")))
    assert woken == []

    await database.write(say, fact("alice", 1))
    assert woken == ["woken"]


async def test_a_caller_who_goes_away_does_not_disturb_the_others(database: Database) -> None:
    gone = asyncio.create_task(database.write(fill, "alice", 1))
    stays = asyncio.create_task(database.write(fill, "bob", 1))
    await asyncio.sleep(0)
    gone.cancel()
    await stays

    assert await database.read(coins, "bob") == 1


@pytest.mark.parametrize("trouble", [StopIteration, KeyError, asyncio.CancelledError])
async def test_whatever_a_command_raises_its_caller_hears_of_it(
    database: Database, trouble: type[BaseException]
) -> None:
    def stumble(session: Session) -> None:
        fill(session, "alice", 1)
        raise trouble

    async with asyncio.timeout(5):
        with pytest.raises((trouble, RuntimeError)):
            await database.write(stumble)
        await database.write(fill, "bob", 1)
    assert await database.read(coins, "alice") is None


FILL_THE_DISK = """
import asyncio, resource
from shared.database import Database
from shared.refusals import Unavailable
from shared.sqlite_writer import TransactionGone
from small.domain import coins, fill
database = Database({url!r})

async def fill_until_full():
    told = []
    for group in range(200):
        names = [f"{{group}}-{{number}}" for number in range(20)]
        said = await asyncio.gather(*(database.write(fill, name, 1) for name in names), return_exceptions=True)
        told += [name for name, one in zip(names, said) if one is None]
        if len(told) < 20 * (group + 1):
            return told, said
    raise AssertionError("the disk never got full")

resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
told, said = asyncio.run(fill_until_full())
print(len(told))
assert {{type(one) for one in said if one}} <= {{Unavailable, TransactionGone}} and any(said), said
assert all(database.read_now(coins, name) == 1 for name in told)
database.close()
"""


def test_a_file_that_could_not_be_opened_keeps_nobody_from_it_later(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/away/alone.db")
    with pytest.raises(Unavailable):
        database.write_now(fill, "alice", 1)

    (tmp_path / "away").mkdir()
    make_tables(database.url)
    database.write_now(fill, "alice", 1)

    assert database.read_now(coins, "alice") == 1
    database.close()


def test_when_the_disk_is_full_nothing_that_was_acknowledged_is_lost(sqlite_url: str) -> None:
    code = FILL_THE_DISK.format(url=sqlite_url)

    done = subprocess.run([sys.executable, "-c", code], env=beside(), capture_output=True, text=True, timeout=30)

    assert done.returncode == 0, done.stderr
    reopened = Database(sqlite_url)
    assert reopened.read_now(lambda session: session.exec(select(func.count()).select_from(Purse)).one()) == int(
        done.stdout
    )
    reopened.close()
