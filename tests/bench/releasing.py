"""From the second word of a release to the public search: how long until everybody can see it."""

import asyncio
import time
from statistics import median

from tests.chain import certification
from tests.chain.actor import Actor, House

SEEN_EVERY = 0.005
PATIENCE = 30.0


async def first_words(dana: Actor) -> dict[str, str]:
    """Dana gives the first word to all; the result of each person."""
    waiting = await dana.get("/exam/api/v1/releases")
    for one in waiting:
        await dana.do("POST", f"/exam/api/v1/results/{one['id']}/release")
    return {one["person_id"]: one["id"] for one in waiting}


async def _until_found(house: House, name: str, since: float) -> float:
    while not await certification.found_by_name(house, name):
        if time.perf_counter() - since > PATIENCE:
            raise TimeoutError(f"a released result was not public after {PATIENCE:.0f} s")
        await asyncio.sleep(SEEN_EVERY)
    return time.perf_counter() - since


async def one_at_a_time(house: House, dov: Actor, people: list[tuple[str, str]]) -> list[float]:
    """Seconds from the answer to the second word (which follows its COMMIT) until the name is found."""
    took = []
    for name, result in people:
        await dov.do("POST", f"/exam/api/v1/results/{result}/release")
        took.append(await _until_found(house, name, time.perf_counter()))
    return took


async def together(house: House, dov: Actor, people: list[tuple[str, str]]) -> list[float]:
    """All second words at once, each timed from its own answer."""

    async def one(name: str, result: str) -> float:
        await dov.do("POST", f"/exam/api/v1/results/{result}/release")
        committed = time.perf_counter()
        await asyncio.sleep(0.05)
        return await _watch(house, name, committed)

    return list(await asyncio.gather(*(one(*person) for person in people)))


async def _watch(house: House, name: str, since: float) -> float:
    """Looks less often than alone: two hundred watchers are a load of their own."""
    while not await certification.found_by_name(house, name):
        if time.perf_counter() - since > PATIENCE:
            raise TimeoutError(f"a released result was not public after {PATIENCE:.0f} s")
        await asyncio.sleep(0.25)
    return time.perf_counter() - since


def told(seconds: list[float]) -> str:
    ordered = sorted(seconds)
    p99 = ordered[min(len(ordered) - 1, int(0.99 * len(ordered)))]
    return (
        f"n {len(ordered)}  p50 {median(ordered) * 1e3:.0f} ms  p99 {p99 * 1e3:.0f} ms  max {ordered[-1] * 1e3:.0f} ms"
    )
