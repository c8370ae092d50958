"""Each kind of item in a real Chromium, by keyboard, on a small phone with the largest letters: it saves itself."""

from typing import Any

import pytest
from playwright.async_api import Page, expect

from exam.answers.queries import answers_of
from shared.testing import Scene
from shared.testing.cast import alice

from .asking import ask
from .in_a_browser import IN_A_BROWSER

MULTIPLE, ORDER, MATCH, GAP, SHORT, SCENARIO = "w-041", "w-043", "w-045", "w-047", "w-049", "w-051"
NUMBERS = {"b": "1", "d": "2", "a": "3", "c": "4"}

pytestmark = IN_A_BROWSER


def saved(scene: Scene, page: str, id: str) -> Any:
    found = scene.ask(answers_of, page.split("/")[3]).get(id)
    return found.answer if found else None


async def press(window: Page, name: str, key: str) -> None:
    """What somebody does who has a keyboard only: native controls know it."""
    await window.locator(f'[name="{name}"]').first.focus()
    await window.keyboard.press(key)


async def choose(window: Page, name: str, value: str) -> None:
    await window.locator(f'[name="{name}"]').select_option(value)


async def is_saved(window: Page) -> None:
    await expect(window.locator("[data-save-status]")).to_contain_text("Saved at")


async def test_boxes_are_saved_as_they_are_ticked_and_too_many_are_not(window: Page, scene: Scene) -> None:
    page = ask(scene, MULTIPLE)
    await window.goto(page)
    for value in "ac":
        await window.locator(f'[name="answer"][value="{value}"]').focus()
        await window.keyboard.press("Space")
    await is_saved(window)
    assert saved(scene, page, MULTIPLE) == {"R": ["a", "c"]}

    await window.locator('[name="answer"][value="b"]').check()

    await expect(window.locator("[data-save-status]")).to_contain_text("or how many you ticked")
    assert saved(scene, page, MULTIPLE) == {"R": ["a", "c"]}


async def test_an_order_is_saved_once_it_is_whole(window: Page, scene: Scene) -> None:
    page = ask(scene, ORDER)
    await window.goto(page)
    for option, number in NUMBERS.items():
        assert saved(scene, page, ORDER) is None
        await press(window, f"answers.R.{option}", number)

    await is_saved(window)
    assert saved(scene, page, ORDER) == {"R": ["b", "d", "a", "c"]}
    await window.get_by_role("button", name="All questions").click()
    await window.goto(page)
    assert [await window.locator(f'[name="answers.R.{one}"]').input_value() for one in "bdac"] == ["1", "2", "3", "4"]


async def test_an_order_that_is_not_whole_is_asked_for_again(window: Page, scene: Scene) -> None:
    await window.goto(ask(scene, ORDER))
    await press(window, "answers.R.a", "2")
    await window.get_by_role("button", name="Next").click()

    await expect(window.get_by_role("alert")).to_contain_text("give each line a number of its own")
    assert await window.locator('[name="answers.R.a"]').input_value() == "2"


@pytest.mark.parametrize(
    ("id", "fields", "answer"),
    [
        (MATCH, {"answers.R.p2": "q2", "answers.R.p1": "q4"}, {"R": [["p1", "q4"], ["p2", "q2"]]}),
        (GAP, {"answers.G2": "a", "answers.G1": "b"}, {"G1": "b", "G2": "a"}),
        (SCENARIO, {"answers.P3.p1": "q2"}, {"P3": [["p1", "q2"]]}),
    ],
)
async def test_what_is_chosen_is_saved_and_comes_back_from_this_device(
    window: Page, scene: Scene, id: str, fields: dict[str, str], answer: Any
) -> None:
    page = ask(scene, id)
    await window.route("**/answers/*", lambda route: route.abort("internetdisconnected"))
    await window.goto(page)
    for name, value in fields.items():
        await choose(window, name, value)
    await expect(window.locator("[data-save-status]")).to_contain_text("Not saved yet")
    assert saved(scene, page, id) is None

    await window.unroute("**/answers/*")
    await window.goto(page)

    await is_saved(window)
    assert saved(scene, page, id) == answer
    for name, value in fields.items():
        await expect(window.locator(f'[name="{name}"]')).to_have_value(value)


async def test_where_another_window_was_first_both_are_read_in_words(window: Page, scene: Scene) -> None:
    page = ask(scene, MATCH)
    await window.goto(page)
    fields = {"writer_token": page.split("window=")[1], "base": "0", "answers.R.p1": "q1"}
    scene.send(page.split("?")[0], fields, as_=alice)
    await choose(window, "answers.R.p1", "q4")

    await expect(window.locator("blockquote[data-saved]")).to_contain_text("how you can read it yourself")
    await expect(window.locator("[data-mine]")).to_contain_text("Would you like to ask him")
    await window.get_by_role("button", name="What I wrote here counts").click()
    await is_saved(window)
    assert saved(scene, page, MATCH) == {"R": [["p1", "q4"]]}


async def test_what_an_older_page_left_on_this_device_is_saved(window: Page, scene: Scene) -> None:
    """Kept before there were several responses: as the words of the only one."""
    page = ask(scene, SHORT)
    await window.route("**/answers/*", lambda route: route.abort("internetdisconnected"))
    await window.goto(page)
    await window.get_by_label("Your answer").fill("open question")
    await window.get_by_label("Your answer").blur()
    await expect(window.locator("[data-save-status]")).to_contain_text("Not saved yet")
    await window.goto("/exam")
    await window.evaluate(
        """() => { for (const key of Object.keys(localStorage)) {
          const { byResponse, answer, ...rest } = JSON.parse(localStorage.getItem(key));
          localStorage.setItem(key, JSON.stringify({ ...rest, answer: JSON.parse(answer).R, sent: [] }));
        } }"""
    )
    await window.unroute("**/answers/*")
    await window.goto(page)

    await is_saved(window)
    assert saved(scene, page, SHORT) == {"R": "open question"}


@pytest.mark.parametrize("id", [MULTIPLE, ORDER, MATCH, GAP, SHORT, SCENARIO, "w-053"])
async def test_nothing_leads_off_a_small_phone_with_the_largest_letters(window: Page, scene: Scene, id: str) -> None:
    await window.set_viewport_size({"width": 320, "height": 640})
    await window.goto(ask(scene, id))
    await window.evaluate('document.documentElement.dataset.text = "200"')

    assert await window.evaluate("document.documentElement.scrollWidth") <= 320
    for control in await window.locator("#answering :is(select, input:not([type=hidden]), textarea)").all():
        box = await control.bounding_box()
        assert box and box["x"] >= 0 and box["x"] + box["width"] <= 320
