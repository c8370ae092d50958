"""`make bench`: how fast, as ratios of one run. Everything on this machine, clients included; so quote the ratios.

Requests are signed in and authorised; rate limits are off by a setting.
"""

import argparse
import asyncio
import itertools
import json
import random
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections import Counter
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench import deciding, population, releasing
from tests.bench.enrolling import enrol
from tests.bench.load import Report, Request, load, request
from tests.bench.open_loop import form, open_loop
from tests.bench.raw_sqlite import commits_per_second
from tests.chain import certification, examination
from tests.chain.actor import Actor, House
from tests.drills.supervised import ROOT, Supervised

from gateway.sessions.signing import SigningKeys
from registry.certifications.numbers import new_number
from shared.clock import real_now
from shared.identity import HEADER, Identity, sign
from shared.testing.ports import free_row

RATE = 50
EXAM, CURRICULUM, BARE = 2, 1, 8
"""Ports, counted from the base port."""


PAGE = "/curriculum/modules/1/lesson/1"
Asked = dict[str, tuple[int, Request]]
"""Whom: at which port, with which request."""


class Listed(NamedTuple):
    name: str
    number: str


class Size(NamedTuple):
    """How much of everything. `clients` save and read; there are as many `readers` when there are many."""

    people: int = 1_000_000
    """How many more the registry lists, of whom no fact was ever said. Without them those who were released do."""
    alone: int = 100
    together: int = 200
    searches: int = 1_050
    warm_up: int = 50
    clients: int = 8
    readers: int = 50
    enrolled: int = 100_000
    rounds: int = 5
    seconds: float = 2.0
    """Of a round; saves last three times as long."""
    at_rest: float = 16.0
    """Seconds in which whatever followed from the releases (years opened, two hundred mails) comes to its end."""


class Bench:
    def __init__(self, supervised: Supervised, size: Size) -> None:
        self.supervised, self.size, self.var = supervised, size, supervised.var
        self.missed: list[str] = []
        self.statuses: Counter[int] = Counter()
        """Of all answers under load."""
        self.listed: list[Listed] = []

    def furnish(self, *how: str) -> None:
        self.supervised.run("tests.bench.prepare", str(self.size.alone + self.size.together), *how)
        if self.size.people:
            numbered = [one._replace(number=new_number()) for one in population.people(self.size.people)]
            population.add(f"sqlite:///{self.var / 'registry.db'}", numbered)
            self.listed = [Listed(one.name, one.number) for one in numbered]

    async def go(self) -> int:
        """In its house, which stands."""
        house = House(self.supervised.address)
        await self._releases(house)
        await asyncio.sleep(self.size.at_rest)
        released = await certification.all_found_by_name(house, f"waits {releasing.SURNAME}")
        self.listed = self.listed or [Listed(one["name"], one["number"]) for one in released]
        await self._decisions(house)
        await self._searches()
        await self._autosaves(house)
        await self._pages(house)
        await house.close()
        for line in self.missed:
            _tell(f"Missed: {line}")
        return 1 if self.missed else 0

    async def _releases(self, house: House) -> None:
        names = json.loads((self.var / "waiting.json").read_text())
        dana, dov = self._actor(house, "dana"), self._actor(house, "dov")

        async def ready() -> list[tuple[str, str]]:
            results = await releasing.first_words(dana)
            return [(names[person], result) for person, result in results.items() if person in names]

        _tell("From the commit of the second release to the public search")
        alone = await releasing.one_at_a_time(house, dov, (await ready())[: self.size.alone])
        _tell(f"  one at a time   {releasing.told(alone)}")
        crowd = await releasing.together(house, dov, (await ready())[: self.size.together])
        _tell(f"  {len(crowd)} together    {releasing.told(crowd)}")
        self._check("one release public, p99 in ms", _p99(alone) * 1e3, at_most=500)
        self._check("200 releases public, p99 in ms", _p99(crowd) * 1e3, at_most=2000)

    async def _decisions(self, house: House) -> None:
        dana, dov = self._actor(house, "dana"), self._actor(house, "dov")
        numbers = [one.number for one in self.listed[: self.size.alone + self.size.together]]
        proposals = list((await deciding.propose(dana, numbers, str(real_now().date() - timedelta(days=1)))).items())
        _tell("From the second word of a suspension to the public entry")
        alone = await deciding.one_at_a_time(house, dov, dict(proposals[: self.size.alone]))
        _tell(f"  one at a time   {releasing.told(alone)}")
        crowd = await deciding.together(house, dov, dict(proposals[self.size.alone :]))
        _tell(f"  {len(crowd)} together    {releasing.told(crowd)}")
        self._check("one decision public, p99 in ms", _p99(alone) * 1e3, at_most=500)
        self._check("200 decisions public, p99 in ms", _p99(crowd) * 1e3, at_most=2000)

    async def _searches(self) -> None:
        """Half by a whole name, half by how one begins."""
        chance = random.Random("searched")
        names = (
            one.name if chance.random() < 0.5 else one.name[:4]
            for one in chance.choices(self.listed, k=self.size.searches)
        )
        sent = [form("/registry", self.supervised.address, name=name) for name in names]
        _tell(f"The page of a search among {len(self.listed):,}, through the gateway, {RATE} a second whatever happens")
        report = await open_loop(self.supervised.port, sent, a_second=RATE, warm_up=self.size.warm_up)
        _tell(f"  searches        {report}  {self._statuses(report)}")
        self._check("page of a search, p99 in ms", report.quantile(0.99) * 1e3, at_most=50)
        self._check("pages of a search that were shown", report.statuses.get(200, 0), at_least=len(report.latencies))

    async def _autosaves(self, house: House) -> None:
        sitters = [self._actor(house, f"sits-{number}") for number in range(self.size.clients)]
        places = [await self._place(person) for person in sitters]
        bases = [itertools.count() for _ in sitters]

        def save(client: int, _: int) -> Request:
            sitting, item, answer, token = places[client]
            body = json.dumps({"base": next(bases[client]), "answer": answer}).encode()
            path = f"/exam/api/v1/sittings/{sitting}/answers/{item}"
            return request("PUT", path, {"Authorization": f"Bearer {token}"}, body)

        _tell(f"Autosave of an answer through the gateway, {self.size.clients} clients, SQLite synchronous=FULL")
        before, lasting = commits_per_second(self.var.parent), 3 * self.size.seconds
        report = await load(self.supervised.port, self.size.clients, save, seconds=lasting, warm_up=lasting / 6)
        raw = (before + commits_per_second(self.var.parent)) / 2
        _tell(f"  autosaves       {report}  {self._statuses(report)}")
        _tell(f"  raw SQLite      {raw:7.0f}/s one COMMIT after the other   share {report.per_second / raw:.2f}")
        self._check("autosaves a second", report.per_second, at_least=1000)
        self._check("autosave p99 in ms", report.quantile(0.99) * 1e3, at_most=50)

    async def _place(self, person: Actor) -> tuple[str, str, str, str | None]:
        sitting = await examination.begin(person)
        question = next(one for one in sitting["questions"] if one["kind"] == "choice")
        return sitting["sitting"]["id"], question["item_id"], examination.answer_to(question), person.token

    async def _pages(self, house: House) -> None:
        """In turn, so that the machine's moods fall on all of them; the medians of the rounds are compared."""
        reader = self._actor(house, "sits-0")
        await reader.sign_in()
        reader.person_id = (await reader.get("/api/v1/me"))["person_id"]
        token = self._identity(reader)
        bare = await asyncio.to_thread(self._start_bare, token, PAGE)
        direct = request("GET", PAGE, {HEADER: token})
        asked = {
            "gateway": (self.supervised.port, request("GET", PAGE, {"Authorization": f"Bearer {reader.token}"})),
            "direct": (self.supervised.port + CURRICULUM, direct),
            "bare": (self.supervised.port + BARE, direct),
        }
        try:
            await self._few_readers(asked)
            await self._many_readers(asked)
        finally:
            bare.terminate()
            bare.wait(10)

    async def _few_readers(self, asked: Asked) -> None:
        _tell(f"A page of module 1, {self.size.clients} clients, the middle of {self.size.rounds} rounds")
        seen = await self._in_turn(asked, self.size.clients)
        share, of_bare = _share(seen, "gateway", "direct"), _share(seen, "direct", "bare")
        _tell(f"  through the gateway / direct {share:.2f};  direct / the bare template {of_bare:.2f}")
        self._check("page through the gateway, share of direct", share, at_least=0.9)
        self._check("module page, share of the bare template", of_bare, at_least=0.5)

    async def _many_readers(self, asked: Asked) -> None:
        _tell(f"The same with {self.size.readers} readers at once")
        before = await self._in_turn(asked, self.size.readers)
        count = await asyncio.to_thread(enrol, self.var, self.size.enrolled)
        _tell(f"The same with {count} more people enrolled")
        after = await self._in_turn(asked, self.size.readers)
        unchanged = _share(after, "gateway", "bare") / _share(before, "gateway", "bare")
        _tell(f"  share of the bare template, with them / without them {unchanged:.2f}")
        self._check(f"module page with {count:,} enrolled, share of before", unchanged, at_least=0.9)

    async def _in_turn(self, asked: Asked, clients: int) -> dict[str, Report]:
        rounds: dict[str, list[Report]] = {name: [] for name in asked}
        lasting = self.size.seconds
        for _ in range(self.size.rounds):
            for name, (port, sent) in asked.items():
                report = await load(port, clients, lambda c, n, s=sent: s, seconds=lasting, warm_up=lasting / 4)
                rounds[name].append(report)
        half = self.size.rounds // 2
        middle = {name: sorted(reports, key=lambda one: one.per_second)[half] for name, reports in rounds.items()}
        for name, report in middle.items():
            _tell(f"  {name:14}  {report}  {self._statuses(report)}")
        return middle

    def _start_bare(self, token: str, path: str) -> "subprocess.Popen[bytes]":
        port = self.supervised.port + BARE
        environment = {**self.supervised.environment, "PEERWAY_NATS_URL": "nats://127.0.0.1:1"}
        command = [sys.executable, "-m", "tests.bench.bare", str(port), token, path]
        process = subprocess.Popen(command, cwd=ROOT, env=environment)
        for _ in range(150):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=2).close()
                return process
            except OSError:
                time.sleep(0.2)
        raise TimeoutError("the bare application did not start")

    def _statuses(self, report: Report) -> str:
        self.statuses.update(report.statuses)
        return " ".join(f"{status}: {count}" for status, count in sorted(report.statuses.items()))

    def _identity(self, reader: Actor) -> str:
        """As the gateway would sign it, with its own key."""
        who = Identity(person_id=reader.person_id, name="Reader", roles={"trainee": real_now()})
        return sign(who, "curriculum", SigningKeys(self.var / "secrets").keys[-1], life=3600)

    def _actor(self, house: House, short: str) -> Actor:
        people = json.loads((self.var / "demo-people.json").read_text())
        password = people[0]["password"]
        return Actor(house, f"{short}@peerway.example", password)

    def _check(self, what: str, figure: float, *, at_least: float | None = None, at_most: float | None = None) -> None:
        if at_least is not None and figure < at_least:
            self.missed.append(f"{what}: {figure:.2f}, aimed at {at_least} or more")
        if at_most is not None and figure > at_most:
            self.missed.append(f"{what}: {figure:.0f}, aimed at {at_most} or less")


def _share(reports: dict[str, Report], one: str, other: str) -> float:
    return reports[one].per_second / reports[other].per_second


def _p99(seconds: list[float]) -> float:
    ordered = sorted(seconds)
    return ordered[min(len(ordered) - 1, int(0.99 * len(ordered)))]


def _tell(line: str) -> None:
    print(line, flush=True)


def main() -> int:
    reading = argparse.ArgumentParser(description=__doc__)
    reading.add_argument("--people", type=int, default=1_000_000, help="how many the registry lists")
    options = reading.parse_args()
    settings = {"PEERWAY_RATE_LIMITS": "false", "PEERWAY_FRESH_FOR": "PT10H", "PEERWAY_DEMONSTRATION": "true"}
    with tempfile.TemporaryDirectory(prefix="peerway-bench-") as folder:
        supervised = Supervised(Path(folder) / "var", free_row(), **settings)
        bench, began = Bench(supervised, Size(people=options.people)), time.monotonic()
        _tell("Preparing a house with people at the right places …")
        try:
            bench.furnish()
            supervised.start()
            _tell(f"  {time.monotonic() - began:.0f} s")
            return asyncio.run(bench.go())
        finally:
            supervised.stop()


if __name__ == "__main__":
    sys.exit(main())
