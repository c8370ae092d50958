"""What a page of the examination tells by itself, and by whose clock: little, and never twice."""

import asyncio
import re

from playwright.async_api import Page, Route, expect

from .in_a_browser import IN_A_BROWSER

WORDS = "I would ask her what she hopes for."

pytestmark = IN_A_BROWSER

SAYS_SAVED_SOON = """async () => {
  const told = document.querySelector("[data-save-status]");
  for (let look = 0; look < 10; look += 1) {
    if (told.dataset.state === "saved") return true;
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
  return false;
}"""
HEARD = """() => {
  window.heard = [];
  for (const one of document.querySelectorAll("[role=status], [aria-live]:not([aria-live=off])")) {
    new MutationObserver(() => { if (one.textContent) heard.push(one.textContent); })
      .observe(one, { childList: true, characterData: true, subtree: true });
  }
}"""


async def test_saving_is_told_by_the_clock_of_the_agency_and_not_aloud(window: Page, question: str) -> None:
    """The device is on the other side of the world. A reload tells the same."""
    await window.goto(question)
    await window.evaluate(HEARD)
    await window.get_by_label("Your answer").fill(WORDS)
    status = window.locator("[data-save-status]")
    await expect(status).to_contain_text("Saved at")
    told = await status.text_content()
    heard = await window.evaluate("heard")

    await window.reload()

    assert told is not None and told.strip() == (await status.text_content() or "").strip()
    assert re.search(r"\s[AP]M E[SD]T$", told)
    assert not heard


async def test_what_is_being_typed_is_not_called_saved(window: Page, question: str) -> None:
    await window.goto(question)
    field, status = window.get_by_label("Your answer"), window.locator("[data-save-status]")
    await field.fill(WORDS)
    await expect(status).to_contain_text("Saved at")

    await field.fill(f"{WORDS} And listen.")

    assert "Saved at" not in (await status.text_content() or "")
    await expect(status).to_contain_text("Saved at")


async def test_a_receipt_for_less_than_was_typed_is_not_told_as_saved(window: Page, question: str) -> None:
    typed = asyncio.Event()

    async def answer_late(route: Route) -> None:
        await typed.wait()
        await route.continue_()

    await window.route("**/answers/*", answer_late)
    await window.goto(question)
    field, status = window.get_by_label("Your answer"), window.locator("[data-save-status]")
    async with window.expect_request("**/answers/*"):
        await field.fill(WORDS)
    async with window.expect_response("**/answers/*"):
        await field.fill(f"{WORDS} And listen.")
        typed.set()

    assert await window.evaluate(SAYS_SAVED_SOON) is False
    await expect(status).to_contain_text("Saved at")


async def test_trouble_with_saving_is_told_aloud_and_so_is_its_end(window: Page, question: str) -> None:
    await window.route("**/answers/*", lambda route: route.abort("internetdisconnected"))
    await window.goto(question)
    await window.evaluate(HEARD)
    await window.get_by_label("Your answer").fill(WORDS)
    await expect(window.locator("[data-save-status]")).to_contain_text("Not saved yet")
    await window.unroute("**/answers/*")
    await expect(window.locator("[data-save-status]")).to_contain_text("Saved at", timeout=9_000)

    first, last = await window.evaluate("heard")
    assert first.startswith("Not saved yet") and last.startswith("Saved at")


async def test_the_time_is_quiet_can_be_hidden_and_is_told_at_few_moments(window: Page, question: str) -> None:
    await window.clock.install()
    await window.goto(question)
    words, status = window.locator(".timer-words"), window.locator("[data-timer-status]")
    await expect(words).to_contain_text("120 min left")
    await expect(words).to_have_attribute("aria-live", "off")

    await window.clock.fast_forward("01:30:01")
    await expect(words).to_contain_text("30 min left")
    await expect(status).to_have_text("You have 30 minutes left.")
    await window.get_by_role("button", name="Hide the time").click()
    await expect(words).to_be_hidden()
    await window.clock.fast_forward("30:00")

    await expect(status).to_have_text("The time is over")
