"""From the second word of a release to the public search: how long until everybody can see it."""

import asyncio
import time
from statistics import median

from tests.chain import certification
from tests.chain.actor import Actor, House

SEEN_EVERY = 0.005
LOOKED_EVERY = 0.05
"""Seconds; a look through all pages of the search is a load of its own, and what lies between two looks is added."""
SURNAME = "Benchwright"
PATIENCE = 30.0


async def first_words(dana: Actor) -> dict[str, str]:
    """Dana gives the first word to all who wait; the result of each person."""
    waiting = await dana.every("/exam/api/v1/releases")
    for one in waiting:
        if not one["mine"]:
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
    """All second words at once, each timed from its own answer until one watcher sees the name."""
    committed: dict[str, float] = {}

    async def speak(name: str, result: str) -> None:
        await dov.do("POST", f"/exam/api/v1/results/{result}/release")
        committed[name] = time.perf_counter()

    names = {name for name, _ in people}
    seen, *_ = await asyncio.gather(_watch(house, names), *(speak(*person) for person in people))
    return [max(seen[name] - committed[name], 0.0) for name in committed]


async def _watch(house: House, names: set[str]) -> dict[str, float]:
    """Reads all pages of the search for the surname, again and again: when was each name there first?

    One watcher, since two hundred are a load of their own; what a round of it takes is part of the figure.
    """
    seen: dict[str, float] = {}
    until = time.perf_counter() + PATIENCE
    while names - seen.keys():
        if time.perf_counter() > until:
            raise TimeoutError(f"{len(names - seen.keys())} released results not public after {PATIENCE:.0f} s")
        found = await certification.all_found_by_name(house, f"waits {SURNAME}")
        now = time.perf_counter()
        seen |= {one["name"]: now for one in found if one["name"] not in seen}
        await asyncio.sleep(LOOKED_EVERY)
    return seen


def told(seconds: list[float]) -> str:
    ordered = sorted(seconds)
    p99 = ordered[min(len(ordered) - 1, int(0.99 * len(ordered)))]
    return (
        f"n {len(ordered)}  p50 {median(ordered) * 1e3:.0f} ms  p99 {p99 * 1e3:.0f} ms  max {ordered[-1] * 1e3:.0f} ms"
    )
