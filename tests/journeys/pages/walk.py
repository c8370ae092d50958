"""Looks at every place in a browser, at two widths and in two languages, several people at once.

`make test` looks at each language where it is hardest, `make pages` at both in every view.
"""

import asyncio
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, BrowserContext, Page, Response, async_playwright

from shared.testing.depth import DEEP
from tests.drills.supervised import Supervised
from tests.journeys.chromium import DESK, PATIENCE, PHONE, launching
from tests.journeys.entering import email, passphrase, session_cookie
from tests.journeys.pages.axe import axe_address
from tests.journeys.pages.place import Place

FACTS = (Path(__file__).parent / "facts.js").read_text()
EMPTY = (Path(__file__).parent / "empty.js").read_text()
SHIFT = """localStorage.clear();
sessionStorage.clear();
window.shift = 0;
new PerformanceObserver((list) => { for (const one of list.getEntries()) window.shift += one.value; })
  .observe({ type: "layout-shift", buffered: true });"""
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SMALL, LARGE, WIDE = (PHONE, "100"), (PHONE, "200"), (DESK, "100")
"""The window, and the size of its letters in hundredths."""
View = tuple[dict[str, int], str]
LOOKED_AT = {"en": (LARGE, WIDE), "es": (SMALL, LARGE)}
"""The views of a language. Spanish has the longer words."""
LANGUAGES = tuple(LOOKED_AT)
FORMS = "main form.usa-form"
NOT_NOW = 503
PATIENCE_OF_PEOPLE = 3_000
"""Milliseconds until somebody presses Reload."""
AT_ONCE = 3
PICTURES = os.environ.get("PEERWAY_PICTURES")
"""A folder for a picture of every page, for somebody who wants to look."""


@dataclass(frozen=True)
class Seen:
    place: Place
    address: str
    name: str
    language: str
    width: int
    letters: str
    status: int
    facts: dict[str, Any]

    def __str__(self) -> str:
        return f"{self.name}, {self.language}, {self.width} px, letters {self.letters} %"


async def walk(house: Supervised, places: Sequence[Place], known: dict[str, str]) -> list[Seen]:
    turns = asyncio.Semaphore(AT_ONCE)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(**launching())  # type: ignore[arg-type]
        people = [list(group) for _, group in groupby(sorted(places, key=lambda one: one.who), key=lambda one: one.who)]
        parts = [_as_somebody(browser, house, part, known, turns) for part in people]
        seen = await asyncio.gather(*parts)
        await browser.close()
    return [one for part in seen for one in part]


async def _as_somebody(
    browser: Browser, house: Supervised, places: list[Place], known: dict[str, str], turns: asyncio.Semaphore
) -> list[Seen]:
    async with turns:
        context = await browser.new_context(base_url=house.address, bypass_csp=True, viewport=DESK, locale="en-US")  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE)
        await context.add_init_script(SHIFT)
        if places[0].who:
            cookie = await asyncio.to_thread(session_cookie, house, email(places[0].who), passphrase(house.var))
            await context.add_cookies([cookie])  # type: ignore[list-item]
        page = await context.new_page()
        await page.goto("/about", wait_until="networkidle")  # the letters are at hand from here on
        seen = []
        try:
            for language in LANGUAGES:
                await _choose(context, house, language)
                for number, place in enumerate(places):
                    seen += await _look(page, place, known, language, _views(language, number))
            await _follow(context, seen)
        finally:  # the language is the person's, and others go on as them
            await _choose(context, house, "en")
            await context.close()
        return seen


async def _choose(context: BrowserContext, house: Supervised, language: str) -> None:
    form = {"language": language, "next": "/"}
    answer = await context.request.post("/language", form=form, headers={"Origin": house.address}, max_redirects=0)
    assert answer.status == 303


async def _follow(context: BrowserContext, seen: list[Seen]) -> None:
    """Asks for whatever these pages link to and was not opened, as the same person; what is refused is noted."""
    opened = [one for one in seen if one.place.typed is None]
    refused = {one.address: one.status >= 400 for one in opened if one.address == one.facts["path"]}
    for one in seen:
        for link in one.facts["links"]:
            if link not in refused:
                answer = await context.request.get(link, max_redirects=0)
                refused[link] = answer.status >= 400
        one.facts["dead"] = [link for link in one.facts["links"] if refused[link]]


def _views(language: str, number: int) -> list[tuple[View, list[str]]]:
    """How a page is looked at, and what axe looks at there: by far the dearest, so wide and large take turns."""
    if DEEP:
        return [(SMALL, []), (LARGE, TAGS), (WIDE, TAGS)]
    asked = (("en", WIDE), ("es", LARGE))[number % 2]
    return [(view, TAGS if (language, view) == asked else []) for view in LOOKED_AT[language]]


async def _look(
    page: Page, place: Place, known: dict[str, str], language: str, views: list[tuple[View, list[str]]]
) -> Iterable[Seen]:
    await page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    answer = await _open(page, place.address(known))
    if place.typed is not None and await page.locator(FORMS).nth(place.form).count():
        answer = await _send(page, place.form, place.typed)  # a page without its form is told by its status
    seen = []
    for (window, letters), tags in views:
        await page.set_viewport_size(window)  # type: ignore[arg-type]
        if tags:
            await page.add_script_tag(url=axe_address())
        facts = await page.evaluate(FACTS, [letters, tags])
        facts["shift"] = seen[0].facts["shift"] if seen else facts["shift"]  # as it arrived, not as we turn it
        view = (language, window["width"], letters, answer.status)
        seen.append(Seen(place, place.address(known), place.name(known), *view, facts))
        if PICTURES:
            await _take_picture(page, seen[-1])
    return seen


async def _open(page: Page, address: str) -> Response:
    """Twice where the house says *not now*, as it may while other tests have the processors."""
    answer = await page.goto(address)
    assert answer is not None
    if answer.status == NOT_NOW:
        await page.wait_for_timeout(PATIENCE_OF_PEOPLE)
        answer = await page.goto(address)
    assert answer is not None
    return answer


async def _send(page: Page, number: int, typed: dict[str, str]) -> Any:
    """Empty this form of the page but for what is typed, and press its first button."""
    await page.evaluate(EMPTY, [FORMS, number, typed])
    async with page.expect_navigation() as sent:
        await page.locator(FORMS).nth(number).locator("button:not([type=button])").first.click()
    return await sent.value


async def _take_picture(page: Page, seen: Seen) -> None:
    name = "".join(letter if letter.isalnum() else "-" for letter in str(seen))
    await page.screenshot(path=Path(str(PICTURES)) / f"{name}.png", full_page=True)
