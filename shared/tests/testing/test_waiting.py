"""Waiting ends when it is so, and at the latest when its time is over."""

import pytest

from shared.testing import eventually, remains, wait_until


async def test_one_waits_until_it_is_so() -> None:
    left = iter([0, 1, 2, 3])

    assert await eventually(lambda: next(left), 2) == 2
    assert wait_until(lambda: next(left)) == 3


async def test_one_may_look_asynchronously() -> None:
    async def look() -> str:
        return "done"

    assert await eventually(look) == "done"


async def test_what_never_becomes_so_is_shown_as_it_was_last_seen() -> None:
    with pytest.raises(AssertionError, match="still 'waiting'"):
        await eventually(lambda: "waiting", "done", within=0.05)
    with pytest.raises(AssertionError, match="still 0"):
        wait_until(lambda: 0, within=0.05)


async def test_what_has_to_stay_so_is_looked_at_the_whole_time() -> None:
    seen = iter([True, True, False])
    await remains(lambda: True, during=0.05)

    with pytest.raises(AssertionError, match="become False"):
        await remains(lambda: next(seen), during=5)
