"""`make year-end N=100000`: so many people's year ends in a whole house, and its processes are killed meanwhile.

The public answers are asked for all the while and held against everybody's dates. Then each fact has to be there, once;
a house that is started again says nothing anew; and the look at the books has to see a fact that is taken away and one
that is said twice. `--database postgresql`; `--kills 0` for a turn that nothing befalls.
"""

import argparse
import asyncio
import random
import sys
import tempfile
import time
from collections import Counter
from datetime import date, datetime, timedelta
from datetime import time as time_of_day
from itertools import takewhile
from pathlib import Path
from zoneinfo import ZoneInfo

from shared.testing.ports import free_row
from tests.drills import databases
from tests.drills.books import Books
from tests.drills.new_year.asking import Clock, ask_all, until
from tests.drills.new_year.lives import GRACE, YEAR
from tests.drills.year_end.books import differences, facts_left, turns_left
from tests.drills.year_end.house import House

ZONE = "America/New_York"
WITHIN = 600.0
"""Seconds in which every year has turned and the registry has heard it."""
PAUSE = 0.1
"""Seconds between two questions of each who asks meanwhile."""
SHARE = 10
"""One of so many is asked about when all is over."""
_LOSE = "DELETE FROM outbox WHERE position = (SELECT min(position) FROM outbox)"
_DOUBLE = """INSERT INTO outbox (id, aggregate, subject, version, type, body, recorded_at)
 SELECT 'again', aggregate, subject, version + 100, type, body, recorded_at FROM outbox
 WHERE position = (SELECT min(position) FROM outbox)"""


class Drill:
    def __init__(self, house: House, count: int, kills: int, seed: str) -> None:
        self.house, self.kills, self.chance = house, kills, random.Random(seed)
        self.known = house.fill(count)
        self.books = Books(house.urls)
        self.missed: list[str] = []

    def go(self) -> int:
        turn = _midnight(date(YEAR + 1, 1, 1))
        self.house.set_clock(turn - timedelta(minutes=10))
        self.house.start()
        asyncio.run(self._turn(Clock(ZoneInfo(ZONE), self.house.set_clock(turn - timedelta(seconds=3)))))
        self._look("after the turn")
        self.house.stop()
        self.house.start()
        time.sleep(5)
        self._look("after another start")
        self._ask_on("New Year's Day", turn + timedelta(hours=12))
        self._ask_on("the day after the grace", _midnight(GRACE + timedelta(days=2)))
        self._try_the_oracle()
        for line in self.missed:
            print(f"Missed: {line}", flush=True)
        return int(bool(self.missed))

    async def _turn(self, clock: Clock) -> None:
        """Until all years have turned; public answers are asked for, and processes killed, all the while."""
        end, began = asyncio.Event(), time.monotonic()
        asking = asyncio.create_task(self._ask_meanwhile(clock, end))
        killed, next_kill = Counter[str](), began + 5
        turned, left = 0.0, 1
        while not turned or left:
            await asyncio.sleep(1)
            left = await asyncio.to_thread(turns_left, self.books)
            if not left:
                turned = turned or time.monotonic() - began
                left = await asyncio.to_thread(facts_left, self.books)
            if not turned and killed.total() < self.kills and time.monotonic() > next_kill:
                killed[await asyncio.to_thread(self.house.hit, self.chance)] += 1
                next_kill = time.monotonic() + self.chance.uniform(5, 15)
            if time.monotonic() > began + 3 * WITHIN:
                self.missed.append(f"{left} years have not turned, or were not told")
                break
        all_told = time.monotonic() - began
        end.set()
        await asking
        print(f"turned in {turned:.0f} s, told in {all_told:.0f} s; killed {dict(+killed)}", flush=True)
        if all_told > WITHIN:
            self.missed.append(f"it took more than {WITHIN:.0f} s")

    async def _ask_meanwhile(self, clock: Clock, end: asyncio.Event) -> None:
        lives = [one.life for one in self.known]
        asked = takewhile(lambda _: not end.is_set(), until(clock, clock.now() + timedelta(days=1), lives, "meanwhile"))
        seen = await ask_all(self.house.port, clock, asked, pause=PAUSE)
        self._told("asked while the year turned", seen.answers, seen.wrong)

    def _ask_on(self, what: str, at: datetime) -> None:
        clock = Clock(ZoneInfo(ZONE), self.house.set_clock(at))
        some = random.Random(what).sample(self.known, max(1, len(self.known) // SHARE))
        seen = asyncio.run(ask_all(self.house.port, clock, [one.life for one in some]))
        self._told(f"asked on {what}", seen.answers, seen.wrong)

    def _told(self, what: str, answers: int, wrong: list[str]) -> None:
        print(f"{what}: {answers:,} answers, {len(wrong)} wrong", flush=True)
        self.missed += wrong[:5]

    def _look(self, when: str) -> None:
        found = list(differences(self.books, self.known))
        print(f"{when}: {len(found)} differences in the books", flush=True)
        self.missed += found[:5]

    def _try_the_oracle(self) -> None:
        for fault, statement in (("a fact that is lost", _LOSE), ("a fact that is said twice", _DOUBLE)):
            with self.books.altered("ce-tracker", statement, {}):
                found = len(list(differences(self.books, self.known)))
            print(f"the oracle, {fault}: {found} differences", flush=True)
            if not found:
                self.missed.append(f"the oracle does not see {fault}")


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time_of_day(), ZoneInfo(ZONE))


def run(count: int, kind: str, kills: int, seed: str) -> int:
    with tempfile.TemporaryDirectory(prefix="peerway-year-end-") as folder:
        kept = databases.opened(kind, Path(folder))
        house = House(Path(folder) / "var", free_row(), kept)
        began = time.monotonic()
        drill = Drill(house, count, kills, seed)
        print(f"{count:,} people on {kind} in {time.monotonic() - began:.0f} s, seed {seed}", flush=True)
        try:
            return drill.go()
        finally:
            house.stop()
            kept.close()


def main() -> int:
    reading = argparse.ArgumentParser(prog="make year-end")
    reading.add_argument("count", type=int, nargs="?", default=100_000)
    reading.add_argument("--database", choices=databases.KINDS, default="sqlite")
    reading.add_argument("--kills", type=int, default=8)
    reading.add_argument("--seed", default=str(random.SystemRandom().randrange(10**6)))
    said = reading.parse_args()
    return run(said.count, said.database, said.kills, said.seed)


if __name__ == "__main__":
    sys.exit(main())
