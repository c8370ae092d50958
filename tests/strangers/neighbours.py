"""Everybody else: each from an address of their own, each at work, and each answer timed."""

import asyncio
import random
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from tests.chain import examination
from tests.chain.actor import Actor, House

FROM_HERE = {"Sec-Fetch-Site": "same-origin"}
PAUSE = (0.4, 1.2)
"""Seconds between two things that somebody does."""
ACTS = {"read a page": 10, "save": 6, "sign in, known device": 2, "sign in, new device": 1}
"""How often each is done, beside each other."""
PAGES = ("/about", "/help", "/curriculum", "/curriculum/library", "/registry", "/account")
SITTING, STUDYING = ("theo", "alba"), ("sofia",)


@dataclass
class Noted:
    """What was done, how long it took, and what was answered in place of what should be."""

    seconds: dict[str, list[float]] = field(default_factory=lambda: {act: [] for act in ACTS})
    refused: dict[str, list[str]] = field(default_factory=lambda: {act: [] for act in ACTS})
    asked_for_mail: dict[str, float] = field(default_factory=dict)
    processor: dict[str, tuple[float, float]] = field(default_factory=dict)
    """Of each process of the house: the share of the time that it ran, and that it waited for a processor."""

    def begin_anew(self, processor: dict[str, tuple[float, float]]) -> "Noted":
        """What was noted so far; from now on it is noted afresh."""
        before, new = Noted(self.seconds, self.refused, self.asked_for_mail, processor), Noted()
        self.seconds, self.refused, self.asked_for_mail = new.seconds, new.refused, new.asked_for_mail
        return before


class Neighbour:
    def __init__(self, house: House, number: int, email: str, password: str, noted: Noted) -> None:
        self.house, self.number, self.noted = house, number, noted
        self.form = {"email": email, "password": password, "next": "/"}
        self.short = email.partition("@")[0]
        self.actor = Actor(house, email, password)
        self.chance = random.Random(number)
        self.saved = 0

    @asynccontextmanager
    async def at_home(self) -> AsyncIterator["Neighbour"]:
        """A browser in which they have signed in, and what they will save to."""
        async with _browser(f"127.0.1.{self.number}") as self.browser:
            await self._expect("POST", "/sign-in", 303, self.form)
            await self._prepare()
            yield self

    async def _prepare(self) -> None:
        if self.short in SITTING:
            found = await examination.begin(self.actor)
            written = next(one for one in found["questions"] if one["kind"] == "written")
            self.place = f"/exam/api/v1/sittings/{found['sitting']['id']}/answers/{written['item_id']}"

    async def work(self, over: asyncio.Event) -> None:
        """Until it is over; what is begun comes to its end, so that nobody's sign-in is left half done."""
        while not over.is_set():
            [act] = self.chance.choices(list(ACTS), list(ACTS.values()))
            await self._timed(act)
            await asyncio.sleep(self.chance.uniform(*PAUSE))

    async def _timed(self, act: str) -> None:
        began = time.monotonic()
        try:
            await self._do(act)
        except (AssertionError, aiohttp.ClientError, TimeoutError, OSError) as error:
            self.noted.refused[act].append(f"{self.short}: {type(error).__name__} {error}")
        self.noted.seconds[act].append(time.monotonic() - began)

    async def _do(self, act: str) -> None:
        match act:
            case "read a page":
                await self._expect("GET", self.chance.choice(PAGES), 200)
            case "save":
                await self._save()
            case "sign in, known device":
                await self._expect("POST", "/sign-in", 303, self.form)
            case _:
                async with _browser(f"127.0.2.{self.number}") as new:
                    await self._expect("POST", "/sign-in", 303, self.form, browser=new)

    async def _save(self) -> None:
        if self.short in SITTING:
            body: dict[str, Any] = {"base": self.saved, "answer": f"Answer {self.saved}: I would ask and listen."}
            await self._expect("PUT", self.place, 200, json=body)
        elif self.short in STUDYING:
            text = {"text": f"What I take along, {self.saved}."}
            await self._expect("PUT", "/curriculum/api/v1/modules/1/reflection", 204, json=text)
        else:
            spacing = {"spacing": "wide" if self.saved % 2 else "normal"}
            await self._expect("PUT", "/api/v1/me/preferences", 200, json=spacing)
        self.saved += 1

    async def ask_for_mail(self, after: tuple[float, float]) -> None:
        """At some moment between these two, in seconds."""
        await asyncio.sleep(self.chance.uniform(*after))
        self.noted.asked_for_mail[self.form["email"]] = time.monotonic()
        await self._expect("POST", "/sign-in/link", 303, {"email": self.form["email"]})

    async def _expect(
        self,
        method: str,
        path: str,
        status: int,
        form: Mapping[str, str] | None = None,
        *,
        json: Any = None,
        browser: aiohttp.ClientSession | None = None,
    ) -> None:
        asking = (browser or self.browser).request(
            method, self.house.address + path, data=form, json=json, headers=FROM_HERE, allow_redirects=False
        )
        async with asking as answer:
            await answer.read()
            assert answer.status == status, f"{method} {path}: {answer.status}"


@asynccontextmanager
async def _browser(address: str) -> AsyncIterator[aiohttp.ClientSession]:
    connector = aiohttp.TCPConnector(local_addr=(address, 0))
    jar, patience = aiohttp.CookieJar(unsafe=True), aiohttp.ClientTimeout(total=20)
    async with aiohttp.ClientSession(connector=connector, cookie_jar=jar, timeout=patience) as session:
        yield session
