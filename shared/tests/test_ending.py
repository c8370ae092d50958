"""Work that goes on for ever ends when it is told to, whatever it waits with."""

import asyncio

from shared.ending import end


async def deaf(times: int) -> None:
    """As who waits by a library that forgets what it was told."""
    while True:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            times -= 1
            if times < 0:
                raise


async def a_moment() -> None:
    await asyncio.to_thread(int)


async def test_who_did_not_hear_it_is_told_again() -> None:
    works = (asyncio.create_task(deaf(0)), asyncio.create_task(deaf(2)))
    await a_moment()

    async with asyncio.timeout(10):
        await end(*works)

    assert all(one.cancelled() for one in works)


async def test_what_has_ended_is_left_as_it_is() -> None:
    done = asyncio.create_task(a_moment())
    await done

    await end(done)

    assert not done.cancelled()


async def test_who_puts_something_away_is_not_disturbed_at_once() -> None:
    put_away = asyncio.Event()

    async def careful() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            for _ in range(20):
                await a_moment()
            put_away.set()

    work = asyncio.create_task(careful())
    await a_moment()

    await end(work)

    assert put_away.is_set()
