"""Who was not first is told what stands now; never that something went wrong."""

import asyncio
from datetime import UTC, datetime

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, select

from shared.actor import Actor
from shared.approvals import Act, approve
from shared.database import Database
from shared.refusals import Conflict, Refusal
from shared.trouble import TROUBLE, Kind

from ..small.domain import Person, Purse, fill

LONG_AGO, NOW = datetime(2025, 1, 6, tzinfo=UTC), datetime(2026, 3, 2, tzinfo=UTC)


class Taken(Conflict):
    slug = "taken"


def take(session: Session, purse: str, who: int) -> int:
    """The first one wins: look, then write what can be there once."""
    if session.exec(select(Purse).where(Purse.id == purse)).first() is not None:
        raise Taken
    fill(session, purse, who)
    return who


def carry_out(session: Session, purse: str, who: int) -> int:
    """As releasing a result does: the state is looked at, what follows can be there once, the state changes last."""
    found = session.get_one(Purse, purse)
    if found.coins:
        raise Taken
    session.add(Person(id=purse))
    session.flush()
    found.coins = who
    return who


async def at_once(database: Database, *commands: object) -> list[object]:
    return await asyncio.gather(*(database.write(*one) for one in commands), return_exceptions=True)  # type: ignore[misc]


async def test_of_four_at_once_one_wins_and_three_are_told_so(database: Database) -> None:
    for number in range(50):
        said = await at_once(database, *((take, f"purse-{number}", who) for who in range(4)))

        assert sorted(type(one).__name__ for one in said) == ["Taken", "Taken", "Taken", "int"], said


async def test_also_where_the_database_alone_knows_that_it_was_done(database: Database) -> None:
    for number in range(50):
        await database.write(fill, f"purse-{number}", 0)
        said = await at_once(database, *((carry_out, f"purse-{number}", who) for who in range(1, 5)))

        assert sorted(type(one).__name__ for one in said) == ["Taken", "Taken", "Taken", "int"], said


async def test_also_of_what_nobody_waits_for(database: Database) -> None:
    """Beside people's own commands, on another connection."""
    for number in range(20):
        behind = [database.write_behind(take, f"purse-{number}", who) for who in range(4)]
        said = await asyncio.gather(*behind, database.write(take, f"purse-{number}", 9), return_exceptions=True)

        assert sorted(type(one).__name__ for one in said) == ["Taken"] * 4 + ["int"], said


async def test_two_administrators_who_press_twice_carry_it_out_once(database: Database) -> None:
    act = Act("release", about="result", subject_id="r", needs_reason=False)
    people = [Actor(name, {"administrator": LONG_AGO}) for name in ("dana", "dov")]

    for number in range(25):
        one = Act(act.name, act.about, f"r-{number}", needs_reason=False)

        def press(session: Session, actor: Actor, one: Act = one) -> bool:
            if session.get(Purse, one.subject_id) is not None:
                raise Taken
            if carried_out := approve(session, actor, one, now=NOW):
                fill(session, one.subject_id, 1)
            return carried_out

        said = await at_once(database, *((press, actor) for actor in people * 2))

        assert all(isinstance(answer, bool | Refusal) for answer in said), said
        assert said.count(True) == 1, said


async def test_what_stays_twice_however_often_one_looks_is_our_own_mistake(database: Database) -> None:
    await database.write(fill, "purse", 1)

    with pytest.raises(IntegrityError):
        await database.write(fill, "purse", 2)


async def test_conflicts_are_counted_by_what_they_are(database: Database) -> None:
    before = _count(Kind.RACE)
    await database.write(fill, "purse", 1)

    with pytest.raises(IntegrityError):
        await database.write_behind(fill, "purse", 2)

    assert _count(Kind.RACE) > before or database.sqlite


def _count(kind: Kind) -> float:
    return TROUBLE.labels(kind)._value.get()
