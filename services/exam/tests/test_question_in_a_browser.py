"""A question in a real Chromium: an answer saves itself and says so, and the time is quiet."""

from typing import Any

import pytest
from playwright.async_api import Page, Route, expect

from shared.testing import Scene
from shared.testing.cast import alice

from .in_a_browser import IN_A_BROWSER

WORDS = "I would ask her what she hopes for."
OF_MALLORY = """for (const key of Object.keys(localStorage)) {
  localStorage.setItem(key.replace("alice", "mallory"), localStorage.getItem(key));
  localStorage.removeItem(key);
}"""
KEPT = "JSON.stringify([localStorage, sessionStorage])"

pytestmark = IN_A_BROWSER


def saved(scene: Scene, question: str) -> Any:
    return WORDS in scene.read(question, as_=alice)


async def test_an_answer_saves_itself_and_says_so(window: Page, question: str, scene: Scene) -> None:
    await window.goto(question)
    async with window.expect_request("**/answers/*") as sent:
        await window.get_by_label("Your answer").fill(WORDS)

    assert (await sent.value).method == "PUT"
    assert (await sent.value).post_data_json == {"base": 0, "answer": {"R": WORDS}}
    await expect(window.locator("[data-save-status]")).to_contain_text("Saved at")
    assert saved(scene, question)


async def test_words_written_offline_are_kept_and_sent_after_a_reload(
    window: Page, question: str, scene: Scene
) -> None:
    await window.route("**/answers/*", lambda route: route.abort("internetdisconnected"))
    await window.goto(question)
    await window.get_by_label("Your answer").fill(WORDS)
    await window.get_by_label("Your answer").blur()
    await expect(window.locator("[data-save-status]")).to_contain_text("Not saved yet")
    assert not saved(scene, question)

    await window.unroute("**/answers/*")
    await window.reload()

    await expect(window.get_by_label("Your answer")).to_have_value(WORDS)
    await expect(window.locator("[data-save-status]")).to_contain_text("Saved at")
    assert saved(scene, question)


async def test_next_saves_first_and_what_was_saved_waits_no_longer_on_the_device(
    window: Page, question: str, scene: Scene
) -> None:
    await window.goto(question)
    await write(window, WORDS, leave=False)
    async with window.expect_request("**/answers/*") as sent:
        await window.get_by_role("button", name="All questions").click()

    assert (await sent.value).post_data_json == {"base": 0, "answer": {"R": WORDS}}
    await expect(window.get_by_role("heading", level=1)).to_have_text("All questions")
    assert WORDS not in await window.evaluate(KEPT)
    assert saved(scene, question)


REFUSALS = [500, 503, 504, 429, 413, 409, None]
"""None: the line is dropped."""


@pytest.mark.parametrize("status", REFUSALS)
async def test_what_was_not_saved_stays_before_its_writer_and_on_the_device_and_is_sent_later(
    window: Page, question: str, scene: Scene, status: int | None
) -> None:
    await refuse(window, status)
    await window.goto(question)
    await write(window, WORDS)
    await window.get_by_role("button", name="All questions").click()
    await expect(window.locator("[data-save-status]")).to_contain_text("are kept on this device")
    await expect(window.get_by_label("Your answer")).to_have_value(WORDS)
    await window.goto("/exam")
    assert WORDS in await window.evaluate(KEPT)
    assert not saved(scene, question)

    await window.unroute("**/answers/*")
    await window.goto(question)

    await expect(window.locator("[data-save-status]")).to_contain_text("Saved at")
    await expect(window.get_by_label("Your answer")).to_have_value(WORDS)
    assert WORDS not in await window.evaluate(KEPT)
    assert saved(scene, question)


async def test_the_line_that_was_lost_after_saving_leads_to_no_choice(
    window: Page, question: str, scene: Scene
) -> None:
    async def lose(route: Route) -> None:
        await route.fetch()
        await route.abort("connectionreset")

    await window.route("**/answers/*", lose)
    await window.goto(question)
    await write(window, "I would ask")
    await expect(window.locator("[data-save-status]")).to_contain_text("Not saved yet")
    await window.unroute("**/answers/*")
    await write(window, WORDS)

    await expect(window.locator("[data-save-status]")).to_contain_text("Saved at")
    assert saved(scene, question)


async def test_an_older_text_never_comes_over_a_newer_one_and_its_writer_chooses(
    window: Page, question: str, scene: Scene
) -> None:
    await refuse(window, None)
    await window.goto(question)
    await write(window, WORDS)
    await expect(window.locator("[data-save-status]")).to_contain_text("Not saved yet")
    laptop = scene.send(question.split("/questions/")[0] + "/continue", as_=alice).headers["location"]
    by_laptop = {"writer_token": laptop.split("window=")[1], "base": "0", "answer": "From the laptop."}
    scene.send(question.split("?")[0], by_laptop, as_=alice)
    await window.unroute("**/answers/*")

    await window.goto(question)
    await window.get_by_role("button", name="Continue here").click()

    await expect(window.locator("[data-mine]")).to_have_text(WORDS)
    await expect(window.locator("blockquote[data-saved]")).to_have_text("From the laptop.")
    await expect(window.get_by_label("Your answer")).to_have_value("From the laptop.")
    assert not saved(scene, question)
    await window.get_by_role("button", name="What I wrote here counts").click()
    await expect(window.locator("[data-save-status]")).to_contain_text("Saved at")
    assert saved(scene, question)
    assert WORDS not in await window.evaluate(KEPT)


async def test_after_continue_here_words_are_back_in_their_field_and_nothing_is_sent_unasked(
    window: Page, question: str, scene: Scene
) -> None:
    await refuse(window, 503)
    await window.goto(question)
    await write(window, WORDS)
    await window.get_by_role("link", name="Leave this page for now").click()
    await window.unroute("**/answers/*")

    await window.goto(question.split("?")[0])
    await window.get_by_role("button", name="Continue here").click()

    await expect(window.locator("[data-save-status]")).to_contain_text("They are saved when you go on")
    await expect(window.get_by_label("Your answer")).to_have_value(WORDS)
    assert not saved(scene, question.split("?")[0])
    await window.get_by_role("button", name="All questions").click()
    await expect(window.get_by_role("heading", level=1)).to_have_text("All questions")
    assert WORDS not in await window.evaluate(KEPT)


async def test_where_nothing_was_changed_next_goes_on_at_once(window: Page, question: str) -> None:
    await window.goto(question)
    await window.get_by_role("button", name="All questions").click()

    await expect(window.get_by_role("heading", level=1)).to_have_text("All questions")


async def test_going_back_brings_no_older_text(window: Page, question: str, scene: Scene) -> None:
    for words in ("First.", WORDS):
        await window.goto(question)
        await write(window, words, leave=False)
        await window.get_by_role("button", name="All questions").click()
        await expect(window.get_by_role("heading", level=1)).to_have_text("All questions")
    for _ in range(3):
        await window.go_back()
    await expect(window.get_by_label("Your answer")).to_have_value(WORDS)
    await window.get_by_role("button", name="All questions").click()

    await expect(window.get_by_role("heading", level=1)).to_have_text("All questions")
    assert saved(scene, question)


async def test_while_somebody_writes_another_window_was_first(window: Page, question: str, scene: Scene) -> None:
    await window.goto(question)
    token = question.split("window=")[1]
    scene.send(question.split("?")[0], {"writer_token": token, "base": "0", "answer": "Before."}, as_=alice)
    await write(window, WORDS)
    await expect(window.locator("blockquote[data-saved]")).to_have_text("Before.")
    await expect(window.get_by_label("Your answer")).to_have_value(WORDS)
    await window.get_by_role("button", name="All questions").click()
    assert not saved(scene, question)

    await window.get_by_role("link", name="What is saved counts").click()

    await expect(window.get_by_label("Your answer")).to_have_value("Before.")
    assert WORDS not in await window.evaluate(KEPT)


async def test_a_refused_version_says_why(window: Page, question: str, scene: Scene) -> None:
    await window.goto(question)
    scene.send(question.split("/questions/")[0] + "/continue", as_=alice)
    await write(window, WORDS)

    await expect(window.locator("[data-save-status]")).to_contain_text("You went on in another window")
    assert WORDS in await window.evaluate(KEPT)


async def test_nobody_else_at_this_device_sees_what_was_kept(window: Page, question: str) -> None:
    await refuse(window, None)
    await window.goto(question)
    await write(window, WORDS)
    await window.goto("/exam")
    await window.evaluate(OF_MALLORY)
    await window.goto(question)

    await expect(window.get_by_label("Your answer")).to_have_value("")


async def test_at_the_end_of_the_time_the_page_waits_for_the_last_save(
    window: Page, question: str, scene: Scene
) -> None:
    await window.clock.install()
    await refuse(window, 503)
    await window.goto(question)
    await write(window, WORDS, leave=False)
    await window.clock.fast_forward("02:00:01")
    await window.clock.run_for(4000)
    await expect(window.get_by_label("Your answer")).to_have_value(WORDS)

    await window.unroute("**/answers/*")
    await window.clock.run_for(6000)

    await expect(window.get_by_role("heading", level=1)).to_have_text("Your time is over")
    assert saved(scene, question)


async def write(window: Page, words: str, *, leave: bool = True) -> None:
    await window.get_by_label("Your answer").fill(words)
    if leave:
        await window.get_by_label("Your answer").blur()


async def refuse(window: Page, status: int | None) -> None:
    async def answer(route: Route) -> None:
        await (route.abort("internetdisconnected") if status is None else route.fulfill(status=status, json={}))

    await window.route("**/answers/*", answer)
