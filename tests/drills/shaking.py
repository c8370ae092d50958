"""The plan of what is done to the house, in an order drawn from the seed, and how it went."""

import asyncio
import random
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field

from shared.failpoints import NAMES as FAILPOINTS
from shared.services import BEHIND_THE_GATEWAY
from tests.chain.actor import House
from tests.drills.supervised import PROCESSES, Supervised

KILLS_EACH = 8
FREEZE = "freeze "
FROZEN_FOR = 4.0
"""Seconds."""
WHERE = {
    "before-commit": "exam",
    "after-commit": "curriculum",
    "before-publish": "exam",
    "after-publish-ack": "curriculum",
    "before-ack": "registry",
}
PREFIX = {one.name: f"/{one.name}" for one in BEHIND_THE_GATEWAY}


@dataclass
class Shocks:
    """Per process: how often killed, and how often of these while something of its own was under way."""

    killed: dict[str, int] = field(default_factory=lambda: dict.fromkeys(PROCESSES, 0))
    busy: dict[str, int] = field(default_factory=lambda: dict.fromkeys(PROCESSES, 0))
    frozen: set[str] = field(default_factory=set)
    failpoints: list[str] = field(default_factory=list)
    wiped: int = 0

    @property
    def enough(self) -> bool:
        each = all(self.killed[one] >= KILLS_EACH and self.busy[one] * 2 >= self.killed[one] for one in PROCESSES)
        each = each and self.frozen == set(PROCESSES)
        return each and len(self.failpoints) == len(FAILPOINTS) and self.wiped > 0


class Shaker:
    def __init__(self, supervised: Supervised, house: House, chance: random.Random) -> None:
        self.supervised = supervised
        self.house = house
        self.chance = chance
        self.shocks = Shocks()
        self.one_at_a_time = asyncio.Lock()

    async def shake(self, pause: float) -> None:
        """Everything that is planned, once; then it is over."""
        await asyncio.sleep(4)
        for what in self._plan():
            async with self.one_at_a_time:
                await self._do(what)
            await asyncio.sleep(self.chance.uniform(0.5, 1.5) * pause)

    async def _do(self, what: str) -> None:
        if what == "wipe":
            await asyncio.to_thread(self.supervised.wipe_broker)
            self.shocks.wiped += 1
        elif what.startswith(FREEZE):
            process = what.removeprefix(FREEZE)
            if await asyncio.to_thread(self.supervised.freeze, process, FROZEN_FOR):
                self.shocks.frozen.add(process)
        elif what in FAILPOINTS:
            await self._die_at(what)
        else:
            await self._kill(what)

    def _plan(self) -> list[str]:
        plan = [*(list(PROCESSES) * KILLS_EACH), *(FREEZE + one for one in PROCESSES), *FAILPOINTS, "wipe"]
        self.chance.shuffle(plan)
        return plan

    async def _kill(self, process: str) -> None:
        """At a moment in which it is busy, if one comes within a few seconds."""
        for _ in range(400):
            if await self._busy(process) and self.supervised.pid(process):
                break
            await asyncio.sleep(0.01)
        busy = await self._busy(process)
        if self.supervised.kill(process):
            self.shocks.killed[process] += 1
            self.shocks.busy[process] += busy

    async def _busy(self, process: str) -> bool:
        if process == "nats":
            return await asyncio.to_thread(self._facts_under_way)
        paths = self.house.under_way
        return any(path.startswith(PREFIX.get(process, "/")) for path in paths)

    def _facts_under_way(self) -> bool:
        return any(_unsent(self.supervised, service) for service in ("curriculum", "exam", "registry"))

    async def _die_at(self, failpoint: str) -> None:
        process = WHERE[failpoint]
        await asyncio.to_thread(self.supervised.arm, process, failpoint)
        self.shocks.killed[process] += 1
        for _ in range(600):
            await asyncio.sleep(0.1)
            if not self.supervised.armed(process):
                self.shocks.failpoints.append(f"{failpoint} in {process}")
                return
        raise TimeoutError(f"{process} never came to {failpoint}")


def _unsent(supervised: Supervised, service: str) -> bool:
    with closing(sqlite3.connect(f"file:{supervised.var / service}.db?mode=ro", uri=True)) as database:
        row = database.execute("SELECT 1 FROM outbox WHERE published_at IS NULL LIMIT 1").fetchone()
    return row is not None
