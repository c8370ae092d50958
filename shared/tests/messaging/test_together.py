"""Many facts at once: committed together, and people's own commands go on beside them."""

import asyncio

import pytest
from sqlalchemy import RootTransaction
from sqlmodel import Session

from shared import clock
from shared.database import Database
from shared.messaging.inbox import receive

from ..small.domain import Listener, add_one, befriend_a_stranger, coins, envelope, fill, parked, stories

PEOPLE = [f"person-{number:03}" for number in range(150)]


async def test_a_day_on_which_many_finish_holds_up_nobody(database: Database) -> None:
    listener = Listener()
    await asyncio.gather(*(database.write(fill, f"purse-{number}", 0) for number in range(4)))

    async def save(purse: str) -> None:
        while len(done) < len(PEOPLE):
            heard = len(done)
            await database.write(add_one, purse)
            overtaken.append(len(done) - heard)

    def take_in(session: Session, person: str) -> None:
        transactions.add(session.connection().get_transaction())
        receive(session, envelope(person, 1), listener.subscription, now=clock.real_now())

    async def hear(person: str) -> None:
        await database.write_behind(take_in, person)
        done.append(person)

    transactions: set[RootTransaction | None] = set()
    done: list[str] = []
    overtaken: list[int] = []  # of each command: how many facts were taken in while it waited
    await asyncio.gather(*(save(f"purse-{number}") for number in range(4)), *(hear(person) for person in PEOPLE))

    assert await database.read(stories) == dict.fromkeys(PEOPLE, "1")
    assert len(transactions) < len(PEOPLE) / 3  # each fact in a commit of its own would give all of them
    held = await asyncio.gather(*(database.read(coins, f"purse-{number}") for number in range(4)))
    assert sum(one or 0 for one in held) == len(overtaken)
    assert max(overtaken) < len(PEOPLE) / 2


async def test_facts_of_one_person_are_taken_in_as_they_were_given(database: Database) -> None:
    listener = Listener()
    facts = [envelope("alice", version) for version in range(1, 100)]

    await asyncio.gather(
        *(database.write_behind(receive, one, listener.subscription, now=clock.real_now()) for one in facts)
    )

    assert await database.read(stories) == {"alice": " ".join(str(version) for version in range(1, 100))}
    assert await database.read(parked) == {}


@pytest.mark.parametrize("trouble", [ValueError, StopIteration])
async def test_what_fails_among_many_fails_alone(database: Database, trouble: type[BaseException]) -> None:
    def stumble(session: Session) -> None:
        fill(session, "half", 1)
        session.flush()
        raise trouble

    said = await asyncio.gather(
        database.write_behind(fill, "before", 1),
        database.write_behind(stumble),
        database.write_behind(fill, "after", 1),
        return_exceptions=True,
    )

    told = RuntimeError if trouble is StopIteration else trouble
    assert [type(one) for one in said] == [type(None), told, type(None)]
    assert [await database.read(coins, name) for name in ("before", "half", "after")] == [1, None, 1]


async def test_what_fails_at_commit_among_many_fails_alone(server_url: str) -> None:
    """On SQLite the whole group is undone, and each is told so: the facts come again."""
    database = Database(server_url)
    said = await asyncio.gather(
        database.write_behind(fill, "before", 1),
        database.write_behind(befriend_a_stranger, "alice"),
        database.write_behind(fill, "after", 1),
        return_exceptions=True,
    )

    assert [type(one).__name__ for one in said] == ["NoneType", "IntegrityError", "NoneType"]
    assert [await database.read(coins, name) for name in ("before", "after")] == [1, 1]
    database.close()
