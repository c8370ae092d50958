"""Somebody at a browser, who types an answer of the written part while the house is shaken.

What the page says is saved goes into the ledger, and is looked up in the end. What it does not say is saved has to be
in the field, also when the page was loaded again meanwhile.
"""

import asyncio
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from itertools import count
from typing import Any

from playwright.async_api import Error, Response, async_playwright

from tests.chain import examination
from tests.chain.actor import House
from tests.drills.ledger import Ledger
from tests.drills.people import PASSWORD, Staff, Traveller
from tests.drills.supervised import Supervised
from tests.journeys.chromium import launching
from tests.journeys.entering import session_cookie

NUMBER = 9_999
RELOADS = 3
"""Of so many sentences one is followed by a reload instead of waiting."""
PATIENCE = 150.0
"""Seconds until a sentence has to be saved, or a page to be there."""
LOOK_EVERY = 0.25
HERE = "Continue here"
FIELD = 'textarea[name="answer"]'
_LOOK = """() => [document.querySelector("[data-save-status]")?.dataset.state ?? "",
  document.querySelector('textarea[name="answer"]')?.value ?? null]"""
_AT_WORK = """() => document.querySelector("form[data-autosave]")?.autocomplete === "off" """
"""Its script listens, and has looked what this device holds. What was typed before is lost with a reload."""
_FORGET = """() => { document.querySelector("[data-save-status]").dataset.state = ""; }"""


class Typist:
    def __init__(self, house: House, staff: Staff, ledger: Ledger, supervised: Supervised) -> None:
        self.house = house
        self.supervised = supervised
        self.ledger = ledger
        self.traveller = Traveller(house, staff, ledger, NUMBER)
        self.wrong: list[str] = []
        self.has_saved = asyncio.Event()
        self.told: Counter[str] = Counter()
        """How many sentences the page said were saved, how many not (yet), and how many came back after a reload."""

    async def keep_typing(self) -> None:
        person = await self.traveller.enter()
        await self.traveller.train()
        sitting = await examination.begin(person)
        question = next(one for one in sitting["questions"] if one["kind"] == "written")
        self.known = (sitting["sitting"]["id"], question["item_id"])
        cookie: Any = await _again(lambda: asyncio.to_thread(session_cookie, self.supervised, person.email, PASSWORD))
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(**launching())  # type: ignore[arg-type]
            context = await browser.new_context(base_url=self.house.address, locale="en-US")
            await context.add_cookies([cookie])
            self.page = await context.new_page()
            self.page.on("response", self._note)
            await self._open(f"/exam/sittings/{self.known[0]}/questions/{question['position']}")
            for number in count(1):
                await self._one(f"Sentence {number}: I would ask first, and then listen.")

    def _find(self, wrong: str) -> None:
        print(f"  browser: {wrong}", flush=True)
        self.wrong.append(wrong)

    def _note(self, answer: Response) -> None:
        if answer.status == 500:
            self.house.shaken.server_errors.append(f"browser: {answer.request.method} {answer.url}: 500")

    async def _one(self, words: str) -> None:
        await self.house.open.wait()
        self.house.under_way.append("/exam at a browser")  # whoever puts a copy back waits for it
        try:
            await self.page.evaluate(_FORGET)
            await self.page.locator(FIELD).fill(words)
            if self.told.total() % RELOADS == 0:
                words = await self._load_again(words)
            await self._until_saved(words)
        finally:
            self.house.under_way.remove("/exam at a browser")

    async def _until_saved(self, words: str) -> None:
        until, trouble, state = time.monotonic() + PATIENCE, False, ""
        while time.monotonic() < until:
            state, held = await self.page.evaluate(_LOOK)
            trouble = trouble or state == "offline"
            if held != words or state in ("refused", "choose", "older"):
                self._find(f"the page says {state!r}, and holds {held!r} instead of {words!r}")
                return
            if state == "saved":
                self.ledger.typed.add((*self.known, examination.written_down({"R": words})))
                self.has_saved.set()
                self.told.update(["saved", *(["first not saved"] if trouble else [])])
                return
            await asyncio.sleep(LOOK_EVERY)
        self._find(f"not saved in {PATIENCE:.0f} s, the page says {state!r}: {words!r}")

    async def _load_again(self, words: str) -> str:
        """What is to be saved then: the words, and one more typed after them."""
        await self._open(self.page.url)
        held = await self.page.locator(FIELD).input_value()
        if held != words:
            self._find(f"after a reload the field holds {held!r} instead of {words!r}")
        self.told["came back after a reload"] += 1
        await self.page.evaluate(_FORGET)
        await self.page.locator(FIELD).fill(f"{words} Again.")
        return f"{words} Again."

    async def _open(self, address: str) -> None:
        async def try_to() -> None:
            await self.page.goto(address, timeout=10_000)
            await self.page.wait_for_function("() => document.readyState === 'complete'", timeout=5_000)
            if await self.page.get_by_role("button", name=HERE).count():
                await self.page.get_by_role("button", name=HERE).click()
            await self.page.locator(FIELD).wait_for(timeout=5_000)
            await self.page.wait_for_function(_AT_WORK, timeout=10_000)

        await _again(try_to)


async def _again(doing: Callable[[], Awaitable[Any]]) -> Any:
    """As often as it takes: the house may be away just now."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return await doing()
        except (Error, AssertionError, OSError):
            if time.monotonic() > until:
                raise
            await asyncio.sleep(1)
