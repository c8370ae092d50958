"""`make drill`: people go the whole chain while everything is killed, until all is shaken; then one looks at the books.

`--database postgresql` for the books on a PostgreSQL instead of in files. `--chains` (at least), `--kills`, `--seed`,
`--pause` (mean seconds between two shocks) and `--shorter` (of what lasts, a part) can be given; the seed is
printed. It takes about a quarter of an hour.
"""

import argparse
import asyncio
import random
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[2]))

from shared.services import NATS_PORT
from shared.testing.ports import free_row
from tests.chain.actor import House
from tests.drills import databases, small_disk
from tests.drills.books import Books
from tests.drills.databases import Databases
from tests.drills.ledger import Ledger
from tests.drills.oracle import HEARS, differences, stream_differences, until_heard
from tests.drills.people import Staff, Traveller, keep_deciding, keep_looking, keep_scoring
from tests.drills.replaying import replayed, sees_an_altered_row, size
from tests.drills.seeded_faults import blind_spots, seeded
from tests.drills.shaking import FROZEN_FOR, Shaker, Shocks
from tests.drills.supervised import Supervised
from tests.drills.typist import PATIENCE, Typist


class Size(NamedTuple):
    """How much of everything; `plan` in place of all shocks, and of the kills this share while busy."""

    chains: int
    kills: int
    pause: float
    shorter: float
    seed: int
    at_once: int = 10
    plan: Sequence[str] = ()
    busy: float = 0.5
    calm: float = 0.0
    """Seconds more between two looks of whoever looks again and again."""
    rebuilt: Sequence[str] = tuple(HEARS)


class Drill:
    def __init__(self, supervised: Supervised, databases: Databases, size: Size) -> None:
        self.supervised, self.databases, self.size = supervised, databases, size
        self.books = Books(databases.urls)
        self.ledger = Ledger()
        self.half_way = asyncio.Event()
        self.done = 0
        self.at_work = 0

    async def go(self) -> int:
        """In a house that stands. In the end it is stopped, and its books are looked at."""
        house = House(self.supervised.address)
        staff = Staff(house, self.supervised.var)
        await staff.prepare(self.size.chains * 8)  # as many as come until everything was shaken
        typist = Typist(house, staff, self.ledger, self.supervised)
        looking = keep_looking(house, staff, self.size.calm)
        scoring = keep_scoring(staff, self.ledger, self.size.calm)
        busy = (scoring, keep_deciding(staff, self.ledger), looking, typist.keep_typing())
        beside = [asyncio.create_task(one) for one in busy]
        shaker = Shaker(self.supervised, self.databases, self.books, house, random.Random(self.size.seed))
        self.plan = self.size.plan or shaker.whole_plan(self.size.kills)
        shaking = asyncio.create_task(shaker.shake(self.plan, self.size.pause, self.size.shorter))
        began = time.monotonic()
        await self._chains(house, staff, shaker, shaking)
        await shaking
        async with asyncio.timeout(PATIENCE):
            await typist.has_saved.wait()
        _tell(f"{self.done} chains in {time.monotonic() - began:.0f} s")
        found = [*await self._end(beside), *typist.wrong]
        await asyncio.to_thread(self.supervised.wait_until_ready)
        _tell(f"Everything was heard {await until_heard(self.books):.0f} s later")
        found += self._look()
        broker = f"nats://127.0.0.1:{self.supervised.port + NATS_PORT}"
        found += await stream_differences(self.books, self.supervised.var, broker)
        audited = await asyncio.to_thread(self._audit)
        found += await asyncio.to_thread(self._replay)
        await house.close()
        self.supervised.stop()
        return self._report(house, shaker, typist, found, audited)

    async def _chains(self, house: House, staff: Staff, shaker: Shaker, shaking: "asyncio.Task[None]") -> None:
        """At least the chains that were asked for, and as many more as it takes until everything was shaken."""
        numbers = iter(range(100_000))

        async def worker() -> None:
            while self.done + self.at_work < self.size.chains or not shaking.done():
                self.at_work += 1
                await Traveller(house, staff, self.ledger, next(numbers)).go()
                self.at_work -= 1
                self.done += 1
                if self.done * 2 >= self.size.chains:
                    self.half_way.set()
                if self.done % 25 == 0:
                    _tell(f"  {self.done} people certified")

        working = [worker() for _ in range(self.size.at_once)]
        await asyncio.gather(*working, self._restore_once(house, shaker))

    async def _restore_once(self, house: House, shaker: Shaker) -> None:
        """Half-way: everybody waits, a backup is made while it runs, everything is lost, the backup is put back."""
        await self.half_way.wait()
        async with shaker.one_at_a_time:
            house.open.clear()
            while house.under_way:  # noqa: ASYNC110  requests end by themselves
                await asyncio.sleep(0.2)
            await asyncio.to_thread(self._lose_and_restore)
            house.open.set()
        _tell("  a backup was made, the house lost, and the backup put back")

    def _lose_and_restore(self) -> None:
        supervised = self.supervised
        supervised.wait_until_ready()
        place = supervised.var.parent / "backup"
        supervised.run("deploy.care.backup", str(place))
        supervised.stop()
        self.databases.lose()
        supervised.run("deploy.care.restore", str(place))
        supervised.start()

    async def _end(self, beside: "list[asyncio.Task[None]]") -> list[str]:
        """Nobody works any more; who had given up before is told."""
        for task in beside:
            task.cancel()
        ended = await asyncio.gather(*beside, return_exceptions=True)
        return [f"somebody gave up: {one!r}" for one in ended if not isinstance(one, asyncio.CancelledError)]

    def _replay(self) -> list[str]:
        """Nobody asks for anything any more, so that whatever changes comes of rebuilding."""
        tables, rows = size(self.books)
        found = replayed(self.supervised, self.books, self.size.rebuilt)
        _tell(
            f"Emptied and rebuilt from the facts; {tables} tables with {rows} rows compared: {found or 'all as before'}"
        )
        if not sees_an_altered_row(self.supervised, self.books):
            found.append("a told row that was altered by hand was not seen")
        return found

    def _look(self) -> list[str]:
        return differences(self.books, self.ledger, self.supervised.var)

    def _audit(self) -> str:
        try:
            return self.supervised.run("deploy.care.audit").strip()
        except RuntimeError as error:
            return f"AUDIT FAILED: {error}"

    def _report(self, house: House, shaker: Shaker, typist: Typist, found: list[str], audited: str) -> int:
        shocks, shaken = shaker.shocks, house.shaken
        _tell_shocks(shocks)
        _tell(f"Requests without an answer {shaken.unanswered}, answered “not now” {shaken.not_now}.")
        _tell(f"Server errors: {len(shaken.server_errors)} {shaken.server_errors[:3] or ''}")
        _tell(f"Typed in a browser: {dict(typist.told)}")
        _tell(f"Acknowledged and looked up again: {self.ledger.entries}, of these answers {len(self.ledger.answers)}.")
        _tell(audited)
        _tell("Seeded faults, each undone after the look:")
        unseen = blind_spots(self._look, self.books, seeded(self.ledger), _tell)
        _tell(f"Differences found: {len(found)}")
        for line in found[:20]:
            _tell(f"  {line}")
        good = not found and not unseen and shocks.enough(self.plan, self.size.busy)
        good = good and not audited.startswith("AUDIT FAILED")
        good = good and not shaken.server_errors and self.done >= self.size.chains
        _tell("Nothing was lost." if good else "This drill did not come out well.")
        return 0 if good else 1


def _tell_shocks(shocks: Shocks) -> None:
    _tell(f"Killed with SIGKILL {sum(shocks.killed.values())} times (of these while busy):")
    for process, times in shocks.killed.items():
        _tell(f"  {process:11} {times:3} ({shocks.busy[process]})")
    _tell(f"Frozen for {FROZEN_FOR:.0f} s: {', '.join(sorted(shocks.frozen))}.")
    _tell(f"Died at: {', '.join(shocks.failpoints)}. Broker's storage wiped: {shocks.wiped}.")
    healed = (f"{what} ({seconds:.1f} s)" for what, seconds in shocks.suffered.items())
    _tell(f"Ready again by itself after: {', '.join(healed)}.")


def _tell(line: str) -> None:
    print(line, flush=True)


def _options() -> argparse.Namespace:
    reading = argparse.ArgumentParser(description=__doc__)
    reading.add_argument("--database", choices=databases.KINDS, default="sqlite")
    reading.add_argument("--chains", type=int, default=100)
    reading.add_argument("--kills", type=int, default=204)
    reading.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    reading.add_argument("--pause", type=float, default=1.5)
    reading.add_argument("--shorter", type=float, default=1.0)
    reading.add_argument("--keep", action="store_true", help="leave the folder for a look")
    return reading.parse_args()


def main() -> int:
    """Outside: make a disk for the drill, and do it there."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("The drill was ended."))
    options, folder = _options(), small_disk.folder()
    if folder is not None:
        return _drill(options, folder)
    with tempfile.TemporaryDirectory(prefix="peerway-drill-") as made:
        program = [sys.executable, __file__, *sys.argv[1:], "--seed", str(options.seed)]
        return small_disk.begin_anew(Path(made), program)


def _drill(options: argparse.Namespace, folder: Path) -> int:
    _tell(f"Seed {options.seed}, {options.chains} chains, {options.kills} kills, {options.database}, in {folder}")
    kept = databases.opened(options.database, folder)
    settings = {"PEERWAY_RATE_LIMITS": "false", "PEERWAY_FRESH_FOR": "PT10H", **kept.settings}
    supervised = Supervised(folder / "var", free_row(), **settings)
    size = Size(options.chains, options.kills, options.pause, options.shorter, options.seed)
    try:
        supervised.start()
        return asyncio.run(Drill(supervised, kept, size).go())
    finally:
        supervised.stop()
        if options.keep:
            left = shutil.copytree(supervised.var, f"{folder}-kept", ignore=shutil.ignore_patterns("*.sock"))
            _tell(f"What is left is in {left}")
        kept.close()


if __name__ == "__main__":
    sys.exit(main())
