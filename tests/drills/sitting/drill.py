"""A house of its own, its candidates, and what befalls it meanwhile."""

import asyncio
import json
import random
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from tests.chain.actor import House, Shaken
from tests.drills.books import Books
from tests.drills.databases import Databases
from tests.drills.oracle import lost_answers, lost_submissions
from tests.drills.seeded_faults import blind_spots, faults_of_answers
from tests.drills.sitting.candidate import Candidate, Pace, Seen, crowd
from tests.drills.supervised import Supervised

VICTIMS = ("exam", "nats", "gateway")
"""The processes that are killed, the examination as often as the other two; and the database, where it is a server."""
DATABASE = "database crash"


@dataclass
class Round:
    """One crowd: what it was told and what was found in the books. `unseen`: faults that the look does not see."""

    began: float
    seen: Seen
    seconds: float = 0.0
    all_begun: float = 0.0
    shaken: Shaken = field(default_factory=Shaken)
    killed: Counter[str] = field(default_factory=Counter)
    found: list[str] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)


class Drill:
    def __init__(self, var: Path, port: int, kept: Databases, candidates: int, pace: Pace, seed: str) -> None:
        settings = {"PEERWAY_RATE_LIMITS": "false", **kept.settings}
        self.supervised = Supervised(var, port, **settings)
        self.databases, self.candidates, self.pace, self.seed = kept, candidates, pace, seed
        self.books = Books(kept.urls)

    async def open(self, *, rounds: int) -> None:
        """With candidates for so many crowds; everybody sits once."""
        count = str(self.candidates * rounds)
        await asyncio.to_thread(self.supervised.run, "tests.drills.sitting.prepare", count)
        await asyncio.to_thread(self.supervised.start)
        self.keys = [*json.loads((self.supervised.var / "candidates.json").read_text()).values()]

    async def sit(self, kills: int, chance: random.Random) -> Round:
        """Let the next crowd sit while this many kills happen, and look at the books."""
        keys, self.keys = self.keys[: self.candidates], self.keys[self.candidates :]
        house = House(self.supervised.address, seconds=60)
        round = Round(began=time.monotonic(), seen=Seen(), shaken=house.shaken)
        people = list(crowd(house, keys, round.seen, self.pace, self.seed))
        killing = asyncio.create_task(self._kill(kills, round.killed, chance))
        ended = await asyncio.gather(*(self._go(one, round) for one in people))
        await killing
        round.seconds = time.monotonic() - round.began
        round.all_begun = max((one.began_at for one in people), default=0.0) - round.began
        await house.close()
        await asyncio.to_thread(self.supervised.wait_until_ready)
        round.found = [*round.seen.wrong, *filter(None, ended), *self._look(round.seen)]
        round.unseen = blind_spots(
            lambda: self._look(round.seen), self.books, faults_of_answers(round.seen.ledger), lambda _: None
        )
        return round

    async def close(self) -> None:
        await asyncio.to_thread(self.supervised.stop)

    async def _go(self, candidate: Candidate, round: Round) -> str:
        """What made them give up, if anything did."""
        try:
            await candidate.go(round.began)
        except Exception as error:
            return f"somebody gave up: {error!r}"
        return ""

    def _look(self, seen: Seen) -> list[str]:
        books, ledger = self.books, seen.ledger
        return [*lost_answers(books, ledger, self.supervised.var), *lost_submissions(books, ledger)]

    async def _kill(self, kills: int, killed: Counter[str], chance: random.Random) -> None:
        """At moments all over the time in which people write and send."""
        until, began = self.pace.writing + self.pace.send, time.monotonic()
        plan = self._plan(kills, chance)
        for moment, victim in zip(sorted(chance.uniform(1, until) for _ in plan), plan, strict=True):
            await asyncio.sleep(max(0.0, began + moment - time.monotonic()))
            if victim == DATABASE:
                await asyncio.to_thread(self.databases.shocks[DATABASE], 0.0)
                killed[DATABASE] += 1
            elif await asyncio.to_thread(self.supervised.kill, victim):
                killed[victim] += 1

    def _plan(self, kills: int, chance: random.Random) -> list[str]:
        others = [*VICTIMS[1:], *([DATABASE] if DATABASE in self.databases.shocks else [])]
        plan = [VICTIMS[0] if number % 2 == 0 else others[number // 2 % len(others)] for number in range(kills)]
        chance.shuffle(plan)
        return plan
