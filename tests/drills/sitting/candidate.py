"""Somebody who sits the written part: begins, opens a question and answers it again and again, and sends it in."""

import asyncio
import random
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import cycle
from typing import Any, NamedTuple

from tests.chain import examination
from tests.chain.actor import Actor, Answer, House, until
from tests.drills.ledger import Ledger

DIFFERENT = 5
"""Questions that each answers, again and again, so that there are newer versions."""


class Asked(NamedTuple):
    """A request that was answered well at its first try: what for, when (`time.monotonic`), for how many seconds."""

    what: str
    at: float
    seconds: float


@dataclass(frozen=True)
class Pace:
    """Seconds in which all begin, between two answers, in which all send it in; and how many answers each gives."""

    begin: float = 10.0
    between: float = 15.0
    send: float = 60.0
    answers: int = 8

    @property
    def writing(self) -> float:
        """From the first beginning until the last has given all answers, if nothing holds anybody up."""
        return self.begin + self.between * (self.answers + 0.5)


@dataclass
class Seen:
    """What all candidates together were told."""

    ledger: Ledger = field(default_factory=Ledger)
    asked: list[Asked] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def seconds(self, what: str, since: float = 0.0) -> list[float]:
        return sorted(one.seconds for one in self.asked if one.what == what and one.at >= since)


class Candidate(Actor):
    pause = 2.0
    """As the page's script tries again."""
    patience = 900.0

    def __init__(self, house: House, key: str, seen: Seen, pace: Pace, chance: random.Random) -> None:
        super().__init__(house, "", "")
        self.token = key
        self.seen, self.pace, self.chance = seen, pace, chance
        self.bases: dict[str, int] = {}
        self.began_at = 0.0

    async def go(self, began: float) -> None:
        """`began`: when the first may begin (`time.monotonic`)."""
        pace = self.pace
        await _sleep_until(began + self.chance.uniform(0, pace.begin))
        self.sitting, self.window, questions = await self._begin()
        self.began_at = time.monotonic()
        positions = cycle(range(1, min(questions, DIFFERENT) + 1))
        until_next = self.began_at + pace.between * self.chance.uniform(0.5, 1.0)
        for _ in range(pace.answers):
            await _sleep_until(until_next)
            await self._answer(next(positions))
            until_next = max(until_next + pace.between, time.monotonic())
        await _sleep_until(began + pace.writing + self.chance.uniform(0, pace.send))
        await self._timed("send", examination.submit(self, self.sitting))
        self.seen.ledger.note("submission", self.sitting)

    async def _begin(self) -> tuple[str, str, int]:
        """The sitting, the token of the page that writes, and how many questions there are: the first is open then."""

        async def begin() -> Any:
            answer = await self.attempt("POST", f"{examination.API}/sittings")
            if answer.status == 201:
                return answer.body
            for one in await self.get(f"{examination.API}/sittings"):  # begun by a try that got no answer
                return (await self.do("POST", f"{examination.API}/sittings/{one['id']}/continue")) or None
            return None

        begun = await self._timed("begin", until("a beginning", begin, seconds=self.patience))
        page = await self._page(begun["id"], begun["window"], 1)
        return begun["id"], begun["window"], int(_found(r"Question 1 of (\d+)", page))

    async def _answer(self, position: int) -> None:
        page = await self._page(self.sitting, self.window, position)
        item = _found(r'data-autosave="[^"]*/answers/([\w-]+)\?', page)
        base = self.bases.get(item, 0)
        question = {"item_id": item}
        answer = examination.answer_to(question, right=bool((base + position) % 2))
        address = f"{examination.API}/sittings/{self.sitting}/answers/{item}?window={self.window}"
        saving = self.do("PUT", address, {"base": base, "answer": answer})
        receipt = await self._timed("save", saving)
        if receipt != receipt | {"sequence": base + 1, "counts": True}:
            self.seen.wrong.append(f"{item}: a save on version {base} was answered {receipt}")
        self.bases[item] = base + 1
        self.seen.ledger.answers[self.sitting, item, base + 1] = examination.written_down(answer)

    async def _page(self, sitting: str, window: str, position: int) -> str:
        page = f"/exam/sittings/{sitting}/questions/{position}?window={window}"
        return str(await self._timed("page", self.get(page)))

    async def _timed(self, what: str, doing: Any) -> Any:
        """Counted if it went well at once: how long somebody waits for a house that was killed is another figure."""
        at, self.tries = time.monotonic(), 0
        found = await doing
        if self.tries <= 1 or what == "begin":
            self.seen.asked.append(Asked(what, at, time.monotonic() - at))
        return found

    async def _once(self, method: str, path: str, body: Any, sent_again: bool) -> Answer | None:
        self.tries += 1
        return await super()._once(method, path, body, sent_again)


def crowd(house: House, keys: list[str], seen: Seen, pace: Pace, seed: str) -> Iterator[Candidate]:
    for number, key in enumerate(keys):
        yield Candidate(house, key, seen, pace, random.Random(f"{seed} {number}"))


def _found(pattern: str, page: str) -> str:
    found = re.search(pattern, page)
    if found is None:
        raise AssertionError(f"a page without {pattern}: {page[:300]}")
    return found[1]


async def _sleep_until(moment: float) -> None:
    await asyncio.sleep(max(0.0, moment - time.monotonic()))
