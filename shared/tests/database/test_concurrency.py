"""Read-then-write by many at once: all succeed, and no update is lost."""

import asyncio
import sys

from sqlmodel import Session

from shared.database import Database

from ..small import beside
from ..small.domain import Purse, add_one, coins, fill

ADD_FIFTY = """
from shared.database import Database
from small.domain import add_one
database = Database({url!r})
for _ in range(50):
    database.write_now(add_one, "shared")
database.close()
"""


async def test_sixty_read_then_write_at_once_all_succeed_and_none_is_lost(database: Database) -> None:
    await database.write(fill, "shared", 0)

    seen = await asyncio.gather(*(database.write(add_one, "shared") for _ in range(60)))

    assert sorted(seen) == list(range(1, 61))
    assert await database.read(coins, "shared") == 60


async def test_two_processes_on_one_database_lose_nothing(database: Database) -> None:
    await database.write(fill, "shared", 0)
    code = ADD_FIFTY.format(url=database.url)
    other = await asyncio.create_subprocess_exec(sys.executable, "-c", code, env=beside())

    for _ in range(50):
        await database.write(add_one, "shared")

    assert await asyncio.wait_for(other.wait(), 30) == 0
    assert await database.read(coins, "shared") == 100


async def test_two_who_each_look_before_they_leap_do_not_both_leap(database: Database) -> None:
    """Write skew: each sees two coins in all and takes one; a rule keeps the sum above zero."""
    await database.write(fill, "left", 1)
    await database.write(fill, "right", 1)

    def take(session: Session, purse: str) -> bool:
        if (coins(session, "left") or 0) + (coins(session, "right") or 0) < 2:
            return False
        found = session.get_one(Purse, purse)
        found.coins -= 1
        session.add(found)
        return True

    taken = await asyncio.gather(*(database.write(take, purse) for purse in ("left", "right") * 4))

    assert sum(taken) == 1
