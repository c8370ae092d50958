"""A question in a real Chromium: an answer saves itself and says so, and the time is quiet."""

import re
import socket
import threading
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
import uvicorn
from fastapi import FastAPI
from playwright.async_api import Page, async_playwright, expect
from starlette.applications import Starlette
from starlette.routing import Mount

from deploy.setup import browser
from shared.pages import SHARED_ASSETS
from shared.testing import Scene, token, wait_until
from shared.testing.cast import alice

FLAGS = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking".split()
WORDS = "I would ask her what she hopes for."
KEPT = "JSON.stringify([localStorage, sessionStorage])"

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


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


@pytest.fixture
async def window(address: str) -> AsyncIterator[Page]:
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=browser.require(), args=FLAGS)
        who = token(alice.id, *alice.roles, audience="exam")
        context = await chromium.new_context(base_url=address, extra_http_headers=who)
        yield await context.new_page()
        await chromium.close()


@pytest.fixture
def question(scene: Scene, address: str) -> str:
    """The page of the first question that is answered in words; Alice has just begun."""
    first = scene.send("/exam/written", as_=alice).headers["location"]
    pages = (re.sub(r"questions/\d+", f"questions/{number}", first) for number in range(1, 27))
    return next(page for page in pages if "<textarea" in scene.read(page, as_=alice))


def saved(scene: Scene, question: str) -> Any:
    return WORDS in scene.read(question, as_=alice)


async def test_an_answer_saves_itself_and_says_so(window: Page, question: str, scene: Scene) -> None:
    await window.goto(question)
    async with window.expect_request("**/answers/*") as sent:
        await window.get_by_label("Your answer").fill(WORDS)

    assert (await sent.value).method == "PUT"
    assert (await sent.value).post_data_json == {"sequence": 1, "answer": WORDS}
    await expect(window.locator("[data-save-status]")).to_contain_text("Saved at")
    assert saved(scene, question)


async def test_words_written_offline_are_kept_and_sent_after_a_reload(
    window: Page, question: str, scene: Scene
) -> None:
    await window.route("**/answers/*", lambda route: route.abort("internetdisconnected"))
    await window.goto(question)
    await window.get_by_label("Your answer").fill(WORDS)
    await window.get_by_label("Your answer").blur()
    await expect(window.locator("[data-save-status]")).to_contain_text("You are offline")
    assert not saved(scene, question)

    await window.unroute("**/answers/*")
    await window.reload()

    await expect(window.get_by_label("Your answer")).to_have_value(WORDS)
    await expect(window.locator("[data-save-status]")).to_contain_text("Saved at")
    assert saved(scene, question)


async def test_an_answer_that_was_sent_with_its_form_waits_no_longer_on_the_device(
    window: Page, question: str, scene: Scene
) -> None:
    await window.goto(question)
    await window.get_by_label("Your answer").fill(WORDS)
    async with window.expect_request(lambda request: request.method == "POST") as sent:
        await window.get_by_role("button", name="All questions").click()

    assert "sequence=1" in ((await sent.value).post_data or "")
    await expect(window.get_by_role("heading", level=1)).to_have_text("All questions")
    assert WORDS not in await window.evaluate(KEPT)
    assert saved(scene, question)


async def test_a_refused_version_says_why(window: Page, question: str, scene: Scene) -> None:
    await window.goto(question)
    scene.send(question.split("/questions/")[0] + "/continue", as_=alice)
    await window.get_by_label("Your answer").fill(WORDS)

    await expect(window.locator("[data-save-status]")).to_contain_text("You went on in another window")
    assert WORDS in await window.evaluate(KEPT)


async def test_the_time_is_quiet_can_be_hidden_and_is_told_at_few_moments(window: Page, question: str) -> None:
    await window.clock.install()
    await window.goto(question)
    words, status = window.locator(".timer-words"), window.locator("[data-timer-status]")
    await expect(words).to_have_text("120 min left")
    await expect(words).to_have_attribute("aria-live", "off")

    await window.clock.fast_forward("01:30:01")
    await expect(words).to_have_text("30 min left")
    await expect(status).to_have_text("You have 30 minutes left.")
    await window.get_by_role("button", name="Hide the time").click()
    await expect(words).to_be_hidden()
    await window.clock.fast_forward("30:00")

    await expect(status).to_have_text("The time is over")
