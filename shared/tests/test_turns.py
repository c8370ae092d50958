import asyncio

import pytest

from shared.refusals import Unavailable
from shared.turns import Turns


async def taken(turns: Turns, key: str, until: asyncio.Event) -> None:
    async with turns.turn(key):
        await until.wait()


async def test_whoever_waits_too_long_is_told_so_and_others_have_turns_of_their_own() -> None:
    turns, over = Turns(2, patience=0.05, waiting=3), asyncio.Event()
    greedy = [asyncio.create_task(taken(turns, "greedy", over)) for _ in range(20)]
    await asyncio.sleep(0)

    async with asyncio.timeout(1), turns.turn("other"):
        refused, _ = await asyncio.wait(greedy, timeout=0.5)

    assert (len(refused), {type(one.exception()) for one in refused}) == (18, {Unavailable})
    over.set()
    await asyncio.gather(*greedy, return_exceptions=True)


async def test_a_turn_is_free_again_whatever_happened_in_it() -> None:
    turns = Turns(1, patience=0.05, waiting=0)

    for _ in range(3):
        with pytest.raises(RuntimeError):
            async with turns.turn():
                raise RuntimeError
    async with turns.turn():
        with pytest.raises(Unavailable):
            async with turns.turn():
                pass
