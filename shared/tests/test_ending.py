"""Work that goes on for ever ends when it is told to, whatever it waits with."""

import asyncio

from shared.ending import end


async def deaf(times: int) -> None:
    """As who waits by a library that forgets what it was told."""
    while True:
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            times -= 1
            if times < 0:
                raise


async def begun(*works: asyncio.Task[None]) -> tuple[asyncio.Task[None], ...]:
    await asyncio.sleep(0)
    return works


async def test_who_did_not_hear_it_is_told_again() -> None:
    works = await begun(asyncio.create_task(deaf(0)), asyncio.create_task(deaf(2)))

    async with asyncio.timeout(10):
        await end(*works)

    assert all(one.cancelled() for one in works)


async def test_what_has_ended_is_left_as_it_is() -> None:
    done = asyncio.create_task(asyncio.sleep(0, "done"))
    await done

    await end(done)

    assert done.result() == "done"


async def test_who_puts_something_away_is_not_disturbed_at_once() -> None:
    put_away = asyncio.Event()

    async def careful() -> None:
        try:
            await asyncio.sleep(60)
        finally:
            await asyncio.sleep(0.2)
            put_away.set()

    await end(*await begun(asyncio.create_task(careful())))

    assert put_away.is_set()
