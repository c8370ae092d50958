"""One of two checkouts that are compared: a house of its own, and a client that loads it when told to.

It runs in the environment of its checkout, and is told by lines of JSON: `["load", "autosave", 1.5]`, `["restart"]`.
"""

import asyncio
import json
import os
import sys
import time
from collections.abc import Sequence
from inspect import signature
from itertools import count
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path.cwd()))

from tests.bench.load import Request, load, request
from tests.chain import examination
from tests.chain.actor import Actor, House
from tests.drills.supervised import PROCESSES, Supervised

CLIENTS = 4
SERVICE = {"autosave": "exam", "module page": "curriculum", "question page": "exam"}
"""The process that answers; the gateway's passes it on."""
PAGES = {"module page": "/curriculum/modules/1/lesson/1", "question page": "/exam/sittings/{sitting}/questions/1"}
WRITTEN_ON = "base"
"""What a save names since versions name the one that they were written on; before, it gave its own number."""
TICKS = os.sysconf("SC_CLK_TCK")


class Side:
    def __init__(self, supervised: Supervised, handicap: float = 1.0, sitting: Sequence[int] = range(CLIENTS)) -> None:
        """In a house that stands; whoever sits there is told by their numbers."""
        self.supervised, self.handicap, self.port, self.sitting = supervised, handicap, supervised.port, sitting
        self.password = json.loads((supervised.var / "demo-people.json").read_text())[0]["password"]
        self.saves = [count() for _ in sitting]

    async def sit(self) -> None:
        house = House(self.supervised.address)
        people = [Actor(house, f"sits-{number}@peerway.example", self.password) for number in self.sitting]
        self.places = []
        for person in people:
            sitting = await examination.begin(person)
            question = next(one for one in sitting["questions"] if one["kind"] == "choice")
            saved = f"{examination.API}/sittings/{sitting['sitting']['id']}/answers/{question['item_id']}"
            self.places.append((person.token, sitting["sitting"]["id"], saved, examination.answer_to(question)))
        await house.close()

    def _asked(self, what: str, client: int) -> Request:
        token, sitting, saved, answer = self.places[client]
        signed = {"Authorization": f"Bearer {token}"}
        if what == "autosave":
            number = next(self.saves[client])
            named = (
                {"base": number} if WRITTEN_ON in signature(examination.save).parameters else {"sequence": number + 1}
            )
            return request("PUT", saved, signed, json.dumps({**named, "answer": answer}).encode())
        return request("GET", PAGES[what].format(sitting=sitting), signed)

    async def load(self, what: str, seconds: float) -> dict[str, Any]:
        """Answers a second, and the milliseconds of processor time for one: of all processes, and of who answers."""
        used, own = self._cpu(*PROCESSES), self._cpu(SERVICE[what])
        report = await load(
            self.port, len(self.sitting), lambda client, _: self._asked(what, client), seconds=seconds, warm_up=0
        )
        count = sum(report.statuses.values())
        if set(report.statuses) != {200}:
            raise RuntimeError(f"{what}: answers were {report.statuses}")
        worse = self.handicap / count * 1e3
        cpu, alone = (self._cpu(*PROCESSES) - used) * worse, (self._cpu(SERVICE[what]) - own) * worse
        return {"per_second": report.per_second / self.handicap, "cpu": cpu, "own": alone}

    def restart(self) -> dict[str, Any]:
        """Seconds until all is ready, and for the first answer of each; megabytes (PSS) of all processes between."""
        self.supervised.stop()
        began = time.perf_counter()
        self.supervised.start()
        ready = time.perf_counter() - began
        time.sleep(3)
        worse = {"warm start": ready, "memory": self.memory(), "first answers": asyncio.run(self.first_answers())}
        return {what: figure * self.handicap for what, figure in worse.items()}

    async def first_answers(self) -> float:
        """What is made once after a start is made before a load begins."""
        asked = time.perf_counter()
        for what in SERVICE:
            await load(self.port, 1, lambda client, _, what=what: self._asked(what, client), seconds=0.01, warm_up=0)
        return time.perf_counter() - asked

    def _cpu(self, *processes: str) -> float:
        """Seconds."""
        fields = [Path(f"/proc/{self.supervised.pid(one)}/stat").read_text().rpartition(")")[2] for one in processes]
        return sum(int(value) for one in fields for value in one.split()[11:13]) / TICKS

    def memory(self) -> float:
        found = 0
        for one in PROCESSES:
            lines = Path(f"/proc/{self.supervised.pid(one)}/smaps_rollup").read_text().splitlines()
            found += next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
        return found / 1024


def main() -> None:
    settings = {"PEERWAY_RATE_LIMITS": "false", "PEERWAY_FRESH_FOR": "PT10H", "PEERWAY_DEMONSTRATION": "true"}
    supervised = Supervised(Path(sys.argv[1]), int(sys.argv[2]), **settings)
    supervised.run("tests.bench.prepare", "0")
    try:
        supervised.start()
        side = Side(supervised, float(sys.argv[3]))
        asyncio.run(side.sit())
        print(json.dumps("ready"), flush=True)
        for line in sys.stdin:
            what, *arguments = json.loads(line)
            told = asyncio.run(side.load(*arguments)) if what == "load" else side.restart()
            print(json.dumps(told), flush=True)
    finally:
        supervised.stop()


if __name__ == "__main__":
    main()
