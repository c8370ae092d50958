"""The plan of what is done to the house, in an order drawn from the seed, and how it went."""

import asyncio
import random
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field

from sqlalchemy.exc import DBAPIError

from shared.failpoints import NAMES as FAILPOINTS
from shared.services import BEHIND_THE_GATEWAY
from tests.chain.actor import House
from tests.drills import small_disk
from tests.drills.books import Books
from tests.drills.databases import Databases
from tests.drills.supervised import PROCESSES, Supervised

FREEZE = "freeze "
WIPE = "wipe"
FROZEN_FOR = 4.0
"""Seconds."""
LASTS = {"broker away": 60.0, "disk full": 20.0, "database away": 60.0, "database silent": 20.0, "database crash": 0.0}
"""Seconds."""
AT_MOST = 120.0
"""Seconds until somebody is refused for want of room."""
WHERE = {
    "before-commit": "exam",
    "after-commit": "curriculum",
    "before-publish": "exam",
    "after-publish-ack": "curriculum",
    "before-ack": "registry",
}
PREFIX = {one.name: f"/{one.name}" for one in BEHIND_THE_GATEWAY}
LOOK_EVERY = 0.02
"""Seconds between two looks whether a process is busy."""


@dataclass
class Shocks:
    """Per process: how often killed, and how often of these while something of its own was under way.

    `suffered`: of what lasts longer, after how many seconds everything was ready again.
    """

    killed: dict[str, int] = field(default_factory=lambda: dict.fromkeys(PROCESSES, 0))
    busy: dict[str, int] = field(default_factory=lambda: dict.fromkeys(PROCESSES, 0))
    frozen: set[str] = field(default_factory=set)
    failpoints: list[str] = field(default_factory=list)
    wiped: int = 0
    suffered: dict[str, float] = field(default_factory=dict)

    def enough(self, plan: Collection[str], busy: float) -> bool:
        """Whether all that was planned befell the house, this share of the kills while something was under way."""
        known = {*FAILPOINTS, WIPE, *LASTS}
        kills = sum(one in PROCESSES for one in plan) + 2 * sum(one in FAILPOINTS for one in plan)
        frozen = {one.removeprefix(FREEZE) for one in plan if one.startswith(FREEZE)}
        each = all(self.busy[one] >= self.killed[one] * busy for one in PROCESSES)
        each = each and sum(self.killed.values()) >= kills and self.frozen == frozen
        done = {*(one.partition(" in ")[0] for one in self.failpoints), *self.suffered, *([WIPE] if self.wiped else [])}
        return each and done == known & set(plan)


class Shaker:
    def __init__(
        self, supervised: Supervised, databases: Databases, books: Books, house: House, chance: random.Random
    ) -> None:
        self.supervised = supervised
        self.databases = databases
        self.books = books
        self.house = house
        self.chance = chance
        self.shocks = Shocks()
        self.one_at_a_time = asyncio.Lock()
        self.long: dict[str, Callable[[float], None]] = {
            "broker away": supervised.without_broker,
            "disk full": self._without_room,
            **databases.shocks,
        }
        """What lasts longer, by its name."""

    async def shake(self, plan: Sequence[str], pause: float, shorter: float) -> None:
        """Everything that is planned, once; then it is over."""
        await asyncio.sleep(min(4.0, 3 * pause))
        for what in plan:
            async with self.one_at_a_time:
                await self._do(what, shorter)
            await asyncio.sleep(self.chance.uniform(0.5, 1.5) * pause)

    async def _do(self, what: str, shorter: float) -> None:
        if what == WIPE:
            await asyncio.to_thread(self.supervised.wipe_broker)
            self.shocks.wiped += 1
        elif what.startswith(FREEZE):
            process = what.removeprefix(FREEZE)
            if await asyncio.to_thread(self.supervised.freeze, process, FROZEN_FOR * shorter):
                self.shocks.frozen.add(process)
        elif what in FAILPOINTS:
            await self._die_at(what)
        elif what in self.long:
            await self._suffer(what, LASTS[what] * shorter)
        else:
            await self._kill(what)

    def whole_plan(self, kills: int) -> list[str]:
        rounds = -(-(kills - 2 * len(FAILPOINTS)) // len(PROCESSES))  # a failpoint is a kill to arm it, and its own
        plan = [*(list(PROCESSES) * rounds), *(FREEZE + one for one in PROCESSES), *FAILPOINTS, WIPE, *self.long]
        self.chance.shuffle(plan)
        return plan

    async def _kill(self, process: str) -> None:
        """At a moment in which it is busy, if one comes within a few seconds."""
        until = time.monotonic() + 4
        while time.monotonic() < until:
            if await self._busy(process) and self.supervised.pid(process):
                break
            await asyncio.sleep(LOOK_EVERY)
        busy = await self._busy(process)
        if self.supervised.kill(process):
            self.shocks.killed[process] += 1
            self.shocks.busy[process] += busy

    async def _suffer(self, what: str, seconds: float) -> None:
        """Nobody mends the house: it has to be ready again by itself."""
        before = self.house.shaken.not_now
        await asyncio.to_thread(self.long[what], seconds)
        began = time.monotonic()
        await asyncio.to_thread(self.supervised.wait_until_ready, 60.0)
        self.shocks.suffered[what] = time.monotonic() - began
        refused = self.house.shaken.not_now - before
        print(
            f"  {what} for {seconds:.0f} s: {refused} times “not now”, ready {self.shocks.suffered[what]:.1f} s later"
        )

    def _without_room(self, seconds: float) -> None:
        """Files, a PostgreSQL, broker, logs: whatever the house writes is on it. At least until somebody notices."""
        disk, before = small_disk.folder(), self.house.shaken.not_now
        assert disk is not None
        began = time.monotonic()
        while time.monotonic() < began + seconds or self.house.shaken.not_now == before:
            small_disk.fill(disk)  # what others give back is taken, too
            if time.monotonic() > began + AT_MOST:
                raise TimeoutError("nobody was refused anything on a full disk")
            time.sleep(0.5)
        small_disk.make_room(disk)
        self.databases.mend()

    async def _busy(self, process: str) -> bool:
        if process == "nats":
            return await asyncio.to_thread(lambda: any(self._facts_under_way()))
        return any(path.startswith(PREFIX.get(process, "/")) for path in self.house.under_way)

    def _facts_under_way(self) -> Iterator[bool]:
        for service in ("curriculum", "exam", "registry"):
            try:
                yield bool(self.books.ask(service, "SELECT 1 FROM outbox WHERE published_at IS NULL LIMIT 1"))
            except DBAPIError:  # it recovers just now
                yield False

    async def _die_at(self, failpoint: str) -> None:
        process = WHERE[failpoint]
        await asyncio.to_thread(self.supervised.arm, process, failpoint)
        self.shocks.killed[process] += 1
        for _ in range(600):
            await asyncio.sleep(0.1)
            if not self.supervised.armed(process):
                self.shocks.killed[process] += 1
                self.shocks.busy[process] += 1
                self.shocks.failpoints.append(f"{failpoint} in {process}")
                return
        raise TimeoutError(f"{process} never came to {failpoint}")
