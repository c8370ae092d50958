from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

from tests.chain.actor import Actor, House
from tests.drills.supervised import Supervised
from tests.house import house
from tests.journeys.beside import Beside
from tests.journeys.chromium import DESK, PATIENCE, launching
from tests.journeys.clock import Clock
from tests.journeys.entering import session_cookie
from tests.journeys.pages.scene import set_up
from tests.journeys.staff import Everybody
from tests.journeys.visit import Visit

__all__ = ["house"]

Enter = Callable[..., Visit]
"""Opens a browser of one's own: for an actor, signed in; for nobody, as a visitor."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Who moves the time comes last: years that have turned do not turn back."""
    items.sort(key=lambda item: "clock" in getattr(item, "fixturenames", ()))


@pytest.fixture(scope="session")
def beside() -> Iterator[Beside]:
    thread = Beside()
    yield thread
    thread.close()


@pytest.fixture(scope="session")
def everybody(house: Supervised, beside: Beside) -> Iterator[Everybody]:
    async def connect() -> House:
        return House(house.address)

    connections = beside.do(connect())
    yield Everybody(house, connections)
    beside.do(connections.close())


@pytest.fixture(scope="session")
def known(beside: Beside, everybody: Everybody) -> dict[str, str]:
    """The ids under which the invented people's things are found."""
    return beside.do(set_up(everybody))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        expect.set_options(timeout=PATIENCE)
        opened = playwright.chromium.launch(**launching())  # type: ignore[arg-type]
        yield opened
        opened.close()


@pytest.fixture
def enter(house: Supervised, browser: Browser) -> Iterator[Enter]:
    contexts: list[BrowserContext] = []

    def open_browser(who: Actor | None = None, **options: Any) -> Visit:
        context = browser.new_context(base_url=house.address, **{"viewport": DESK, "locale": "en-US"} | options)
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        if who is not None:
            context.add_cookies([session_cookie(house, who.email, who.password)])  # type: ignore[list-item]
        return Visit(context.new_page())

    yield open_browser
    for context in contexts:
        context.close()


@pytest.fixture
def clock(house: Supervised, beside: Beside) -> Iterator[Clock]:
    moved = Clock(house.var, beside)
    yield moved
    moved.back()
