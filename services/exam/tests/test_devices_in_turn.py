"""One sitting on several devices: a line that is gone for a while, a browser that dies, two devices in turn."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest_asyncio
from playwright.async_api import Browser, Page, Playwright, expect

from deploy.setup import browser
from shared.testing import Scene, token
from shared.testing.cast import alice

from .in_a_browser import FLAGS, IN_A_BROWSER

pytestmark = IN_A_BROWSER

Start = Callable[[], Awaitable[tuple[Browser, Page]]]
FIRST = "I would ask her what she hopes for."
LATER = FIRST + " And I would listen."
LAST = LATER + " Then I would come again."


@pytest_asyncio.fixture(loop_scope="session")
async def start(playwright: Playwright, address: str) -> AsyncIterator[Start]:
    """A browser of its own each time, as another device has, on a small screen."""
    opened: list[Browser] = []

    async def one_more() -> tuple[Browser, Page]:
        chromium = await playwright.chromium.launch(executable_path=browser.require(), args=FLAGS)
        opened.append(chromium)
        who = token(alice.id, *alice.roles, audience="exam")
        size = {"width": 320, "height": 640}
        return chromium, await chromium.new_page(base_url=address, extra_http_headers=who, viewport=size)  # type: ignore[arg-type]

    yield one_more
    for one in opened:
        await one.close()


async def saves(page: Page, words: str) -> None:
    async with page.expect_response(lambda answer: answer.request.method == "PUT" and answer.ok):
        await page.get_by_label("Your answer").fill(words)
        await page.get_by_label("Your answer").blur()
    await expect(page.locator("[data-save-status]")).to_contain_text("Saved at")


async def test_after_a_minute_offline_next_goes_on_with_every_word(start: Start, question: str, scene: Scene) -> None:
    _, page = await start()
    await page.clock.install()
    await page.goto(question)
    await page.context.set_offline(True)
    await page.get_by_label("Your answer").fill(FIRST)
    await page.clock.run_for(60_000)
    await expect(page.locator("[data-save-status]")).to_contain_text("Not saved yet")
    await expect(page.get_by_label("Your answer")).to_have_value(FIRST)

    await page.context.set_offline(False)
    await page.get_by_role("button", name=re.compile("^(Next|To the overview)$")).first.click()
    await page.wait_for_url(lambda url: not url.endswith(question))

    assert FIRST in scene.read(question, as_=alice)


async def test_after_a_browser_died_two_devices_go_on_in_turn(start: Start, question: str) -> None:
    here = question.split("?")[0]
    first, page = await start()
    await page.goto(question)
    await saves(page, FIRST)
    await first.close()

    _, second = await start()
    await second.goto(here)
    await second.get_by_role("button", name="Continue here").click()
    await expect(second.get_by_label("Your answer")).to_have_value(FIRST)
    await saves(second, LATER)

    _, third = await start()
    await third.goto(here)
    await third.get_by_role("button", name="Continue here").click()
    await expect(third.get_by_label("Your answer")).to_have_value(LATER)

    await second.reload()
    await second.get_by_role("button", name="Continue here").click()
    await expect(second.get_by_label("Your answer")).to_have_value(LATER)
    await saves(second, LAST)
    await third.reload()
    await expect(third.get_by_role("button", name="Continue here")).to_be_visible()
    await expect(third.locator("main")).to_contain_text(LAST)
