"""A question in a real Chromium: the service listens, and Alice has a window before it."""

import re
import socket
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
import uvicorn
from fastapi import FastAPI
from playwright.async_api import Browser, Page, Playwright, async_playwright
from starlette.applications import Starlette
from starlette.routing import Mount

from deploy.setup import browser
from shared.actor import Actor
from shared.pages import SHARED_ASSETS
from shared.testing import Scene, token, wait_until
from shared.testing.cast import alice

FLAGS = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking".split()

IN_A_BROWSER = [
    pytest.mark.parametrize("database_url", ["sqlite"], indirect=True),
    pytest.mark.asyncio(loop_scope="session"),
]
"""Of such tests: the database makes no difference to them, and they run in the event loop of the browser."""

AXE = Path(__file__).parents[3] / "tests" / "vendor" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
BROKEN = "async rules => (await axe.run({ runOnly: rules, resultTypes: ['violations'] })).violations"
"""Of all that axe tells, what stands against a page: the rest is a hundred times as much to bring over."""


async def violations(page: Page) -> list[tuple[str, str]]:
    """What axe finds on a page into which a script may be put: the rule, and the element that breaks it."""
    await page.add_script_tag(path=AXE)
    found = await page.evaluate(BROKEN, RULES)
    return [(one["id"], node["html"]) for one in found for node in one["nodes"]]


@pytest.fixture
def address(app: FastAPI, scene: Scene) -> Iterator[str]:
    """Where the service listens, as the gateway would pass on to it; what all pages share beside it."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        served = Starlette(routes=[Mount(SHARED_ASSETS.prefix, SHARED_ASSETS), Mount("/", app)])
        server = uvicorn.Server(uvicorn.Config(served, lifespan="off", log_level="error"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [held]})
        thread.start()
        wait_until(lambda: server.started)
        yield f"http://127.0.0.1:{held.getsockname()[1]}"
        server.should_exit = True
        thread.join()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def playwright() -> AsyncIterator[Playwright]:
    """Started once: that takes longer than most tests do. Who uses it runs in its event loop, see `IN_A_BROWSER`."""
    async with async_playwright() as started:
        yield started


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def chromium(playwright: Playwright) -> AsyncIterator[Browser]:
    """One for all tests. Each opens a context of its own, which shares nothing with another."""
    launched = await playwright.chromium.launch(executable_path=browser.require(), args=FLAGS)
    yield launched
    await launched.close()


@asynccontextmanager
async def page_of(chromium: Browser, address: str, who: Actor, **more: Any) -> AsyncIterator[Page]:
    """A window of somebody's, closed afterwards with all that it remembers."""
    known = token(who.id, *who.roles, audience="exam")
    context = await chromium.new_context(base_url=address, extra_http_headers=known, **more)
    yield await context.new_page()
    await context.close()


@pytest_asyncio.fixture(loop_scope="session")
async def window(chromium: Browser, address: str) -> AsyncIterator[Page]:
    async with page_of(chromium, address, alice, timezone_id="Pacific/Auckland") as page:
        yield page


@pytest_asyncio.fixture(loop_scope="session")
async def unguarded(chromium: Browser, address: str) -> AsyncIterator[Page]:
    """A window into which a test may put a script: the house's own rule lets in none but ours."""
    async with page_of(chromium, address, alice, bypass_csp=True) as page:
        yield page


@pytest.fixture
def question(scene: Scene, address: str) -> str:
    """The page of the first question that is answered in words; Alice has just begun."""
    first = scene.send("/exam/written", as_=alice).headers["location"]
    pages = (re.sub(r"questions/\d+", f"questions/{number}", first) for number in range(1, 27))
    return next(page for page in pages if "<textarea" in scene.read(page, as_=alice))
