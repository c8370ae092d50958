"""`make stranger`: one stranger does all at once from one address, and twenty others work meanwhile. Do they notice?

Prints what the stranger made of their list and what came of it, how long the others waited, and whether each bound was
kept; ends with 1 if one was not. `--without-limits` shows that it can be missed.
"""

import argparse
import asyncio
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Iterator
from contextlib import AsyncExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from shared.testing.ports import free_row
from shared.testing.waiting import eventually
from tests.chain.actor import House
from tests.drills.supervised import ROOT, Supervised
from tests.house import furnish
from tests.strangers import attack
from tests.strangers.attack import Wishes
from tests.strangers.busy import Busy
from tests.strangers.neighbours import Neighbour, Noted
from tests.strangers.post_office import PostOffice
from tests.strangers.verdict import bounds, report

R = TypeVar("R")
START = 110.0
"""Seconds within which the house has to be there; with what follows it is less than four minutes."""
GRACE = 20.0
"""Seconds for what was asked for at the last moment."""


class Visit(NamedTuple):
    """How long the stranger stays, and what for; all in seconds.

    `alone`: how long the others work before: what this machine does in any case. `asking`: when they ask for a mail.
    """

    seconds: float
    wishes: Wishes = Wishes()
    alone: float = 15.0
    asking: tuple[float, float] = (5.0, 20.0)


@contextmanager
def a_house(post: PostOffice, *, limited: bool) -> Iterator[Supervised]:
    folder = Path(tempfile.mkdtemp(prefix="peerway-stranger-"))
    settings = {
        "PEERWAY_RATE_LIMITS": "true" if limited else "false",
        "PEERWAY_SMTP_URL": f"smtp://127.0.0.1:{post.port}",
        "PEERWAY_FRESH_FOR": "PT10H",
    }
    house = Supervised(folder / "var", free_row(), **settings)
    try:
        furnish(house)
        house.start(patience=START)
        yield house
    finally:
        house.stop()
        shutil.rmtree(folder, ignore_errors=True)


def everybody(supervised: Supervised) -> list[dict[str, str]]:
    """One of them at two devices."""
    people: list[dict[str, str]] = json.loads((supervised.var / "demo-people.json").read_text())
    return [*people, people[0]]


async def live_through(
    supervised: Supervised, post: PostOffice, people: list[dict[str, str]], visit: Visit
) -> tuple[Noted, Noted, dict[str, Any]]:
    """All are at home before the stranger comes."""
    noted, house = Noted(), House(supervised.address)
    async with AsyncExitStack() as homes:
        homes.push_async_callback(house.close)
        others = [
            await homes.enter_async_context(Neighbour(house, number, one["email"], one["password"], noted).at_home())
            for number, one in enumerate(people, 1)
        ]
        busy = Busy(supervised)
        await _work(others, asyncio.sleep(visit.alone))
        alone = noted.begin_anew(busy.since())
        stranger = await _let_in(supervised.address, visit)
        said, _ = await _work(others, _with_mail(others, stranger, visit.asking))
        noted.processor = busy.since()
    with suppress(AssertionError):
        await eventually(lambda: noted.asked_for_mail.keys() <= post.arrived.keys(), within=GRACE)
    return alone, noted, json.loads(said)


async def _work(others: list[Neighbour], as_long_as: Awaitable[R]) -> R:
    over = asyncio.Event()
    working = [asyncio.create_task(one.work(over)) for one in others]
    try:
        return await as_long_as
    finally:
        over.set()
        await asyncio.gather(*working)


async def _with_mail(
    others: list[Neighbour], stranger: asyncio.subprocess.Process, asking_after: tuple[float, float]
) -> tuple[bytes, bytes]:
    """Each asks for a link, while the letters to the dead are on their way."""
    asking = asyncio.gather(*(one.ask_for_mail(asking_after) for one in others))
    said = await stranger.communicate()
    await asking
    return said


async def _let_in(address: str, visit: Visit) -> asyncio.subprocess.Process:
    command = (sys.executable, "-m", attack.__name__, address, str(visit.seconds), *map(str, visit.wishes))
    return await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=subprocess.PIPE)


def main() -> int:
    reading = argparse.ArgumentParser(prog="make stranger", description=__doc__)
    reading.add_argument("--seconds", type=float, default=70.0, help="how long the stranger stays")
    reading.add_argument("--without-limits", action="store_true", help="the house as it would be without them")
    options = reading.parse_args()
    visit = Visit(options.seconds)
    attack.room_for_sockets(visit.wishes.connections)
    began = time.monotonic()
    with PostOffice().open() as post, a_house(post, limited=not options.without_limits) as house:
        print(f"The house stands after {time.monotonic() - began:.0f} s. The stranger comes.", flush=True)
        alone, noted, made = asyncio.run(live_through(house, post, everybody(house), visit))
    kept = bounds(noted, made, post, visit.wishes)
    report(alone, noted, made, post, kept)
    print(f"{time.monotonic() - began:.0f} s in all.")
    return 0 if all(kept.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
