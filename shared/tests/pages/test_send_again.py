"""Where it was too much at once, with a script: the page waits, says so once, and sends its form again by itself."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from fastapi import FastAPI
from playwright.async_api import Page, expect

pytestmark = pytest.mark.asyncio(loop_scope="session")

WORDS = "It began in a small town."


@pytest_asyncio.fixture(loop_scope="session")
async def sent(window: Page, gallery_url: str, gallery_app: FastAPI) -> AsyncIterator[Page]:
    """A form that has been told to come back in two seconds."""
    gallery_app.state.too_many = 1
    await window.goto(f"{gallery_url}/form")
    await window.get_by_label("The name you use").fill("many")
    await window.get_by_label("E-mail").fill("m@n.example")
    await window.get_by_label("Your experience").fill(WORDS)
    await window.get_by_label("A bit of both").check()
    await window.get_by_label("Tuesday").first.check()
    await window.get_by_label("Where is the room").select_option("w")
    await window.get_by_label("I have read the fourteen").check()
    await window.get_by_role("button", name="Send my application").click()
    await expect(window.locator("#errors")).to_contain_text("wait 2 seconds")
    yield window
    gallery_app.state.too_many = 0


async def test_it_is_said_when_and_then_it_is_sent(sent: Page) -> None:
    await expect(sent.get_by_label("Your experience")).to_have_value(WORDS)
    spoken = sent.locator(".send-again [role=status]")
    await expect(spoken).to_have_text("In 2 seconds this page sends it again by itself.", timeout=900)

    await sent.wait_for_url("**/gallery/path*")


async def test_whoever_does_not_want_it_stops_it(sent: Page) -> None:
    await sent.get_by_role("button", name="Do not send it by itself").click()

    await expect(sent.get_by_role("status").filter(has_text="It is not sent by itself.")).to_have_count(1)
    await sent.wait_for_timeout(2500)
    assert sent.url.endswith("/gallery/form")
    await expect(sent.get_by_label("Your experience")).to_have_value(WORDS)


async def test_whoever_goes_on_writing_is_not_interrupted(sent: Page) -> None:
    await sent.get_by_label("Your experience").fill(f"{WORDS} It goes on.")

    await sent.wait_for_timeout(2500)
    await expect(sent.get_by_label("Your experience")).to_have_value(f"{WORDS} It goes on.")


async def test_it_is_tried_once_only(sent: Page, gallery_app: FastAPI) -> None:
    gallery_app.state.too_many = 5

    await expect(sent.locator(".send-again")).to_have_count(0)  # the page that came of trying
    await sent.wait_for_timeout(2500)

    assert gallery_app.state.too_many == 4
    await expect(sent.get_by_label("Your experience")).to_have_value(WORDS)
