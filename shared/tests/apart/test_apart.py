"""Processes of their own: one that stays, is replaced when it dies, and is ended when it takes too long."""

import asyncio
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from shared.apart import Apart
from shared.refusals import Unavailable
from shared.testing import eventually


class NotDone(Unavailable):
    slug = "not-done"


@pytest.fixture
def make() -> Iterator[Any]:
    made: list[Apart] = []

    def begin(**how: Any) -> Apart:
        made.append(Apart("shared.apart.parrot", refusal=NotDone, **how))
        return made[-1]

    yield begin
    for one in made:
        one.close()


async def who(parrot: Apart) -> int:
    return int(await parrot.ask(b"who"))


def lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def state(process: int) -> str:
    """As Linux tells it: `Z` is one that died and was not looked after yet."""
    return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]


async def test_it_answers_and_the_same_one_answers_again(make: Any) -> None:
    parrot = make()
    assert await parrot.ask(b"Polly") == b"Polly"
    assert await parrot.ask(b"") == b""
    assert await parrot.ask(b"x" * 3_000_000) == b"x" * 3_000_000

    assert await who(parrot) == await who(parrot)


def test_it_outlives_a_loop(make: Any) -> None:
    parrot = make()

    assert asyncio.run(who(parrot)) == asyncio.run(who(parrot))


@pytest.mark.parametrize("how", [b"die", b"sleep 60"])
async def test_one_that_dies_or_takes_too_long_is_refused_and_replaced(make: Any, how: bytes) -> None:
    parrot = make(patience=5.0)
    first = await who(parrot)
    with pytest.raises(NotDone):
        await parrot.ask(how)

    assert not lives(first)
    assert await who(parrot) != first


async def test_one_that_died_while_it_stood_idle_is_replaced(make: Any) -> None:
    parrot = make()
    first = await who(parrot)
    os.kill(first, 9)
    await eventually(lambda: state(first), "Z")

    assert await who(parrot) != first


async def test_what_fails_is_refused_and_it_stays(make: Any) -> None:
    parrot = make()
    first = await who(parrot)
    with pytest.raises(NotDone):
        await parrot.ask(b"fail")

    assert await who(parrot) == first


async def test_what_is_printed_is_no_answer(make: Any) -> None:
    parrot = make()

    assert await parrot.ask(b"print") == b"print"
    assert await parrot.ask(b"Polly") == b"Polly"


async def test_whoever_goes_away_leaves_nobody_with_their_answer(make: Any) -> None:
    parrot = make()
    asking = asyncio.create_task(parrot.ask(b"sleep 30"))
    await eventually(lambda: bool(parrot._turns.queues))
    asking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asking

    assert await parrot.ask(b"Polly") == b"Polly"


async def test_one_that_stands_idle_ends(make: Any) -> None:
    parrot = make(stays=0.2)
    first = await who(parrot)
    assert await who(parrot) == first

    await eventually(lambda: not lives(first))
    assert parrot.idle == []


async def test_one_that_grew_large_is_begun_anew(make: Any) -> None:
    parrot = make()
    first = await who(parrot)
    assert await parrot.ask(b"grow") == b"grow"

    assert not lives(first)


async def test_one_that_must_not_know_of_another_request_answers_once(make: Any) -> None:
    parrot = make(stays=0)

    assert await who(parrot) != await who(parrot)
    assert parrot.idle == []


async def test_so_many_at_once_and_the_others_wait_their_turn(make: Any) -> None:
    parrot = make(at_once=2)

    asked = await asyncio.gather(*(who(parrot) for _ in range(12)))

    assert len(set(asked)) == 2 == len(parrot.idle)
    assert parrot._turns.most == 32
    with pytest.raises(NotDone):
        await asyncio.gather(*(who(parrot) for _ in range(33)))


def test_all_end_with_whoever_asks(make: Any) -> None:
    parrot = make()
    first = asyncio.run(who(parrot))
    parrot.close()

    assert not lives(first)
