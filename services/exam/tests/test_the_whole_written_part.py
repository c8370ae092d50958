"""The written part from checking in to the end, in a real Chromium: with keys alone, and without a script."""

import pytest
from playwright.sync_api import Page, expect

from exam.answers.queries import answers_of
from exam.items.rules import ONLY
from shared.testing import Scene

from .asking import ask
from .at_a_phone import AtPhone
from .keys import Keys, stands_at
from .walk import WORDS
from .whole import EACH_KIND, MATCH, asked, check_in, right_fields

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

LAST = len(EACH_KIND)
AN_HOUR = 8
"""How often a page may speak by itself within one."""


def all_is_saved(scene: Scene, sitting_id: str) -> bool:
    found = scene.ask(answers_of, sitting_id)
    right = {id: asked(scene, place).example(right=True) or {ONLY: WORDS} for place, id in enumerate(EACH_KIND, 1)}
    return {id: one.answer for id, one in found.items()} == right


def test_with_keys_alone_on_a_small_phone_with_the_largest_letters(at_phone: AtPhone, scene: Scene) -> None:
    sitting_id = check_in(scene)
    page = at_phone()
    keys = Keys(page)
    page.goto("/exam/written")
    keys.go("Start now")

    look_around(keys)
    for position in range(1, LAST + 1):
        stands_at(page, f"Question {position} of {LAST}")
        keys.answer(right_fields(scene, position), "Next" if position < LAST else "To the overview")
    stands_at(page, "All questions")
    assert all_is_saved(scene, sitting_id)
    keys.go("Question 3")
    stands_at(page, f"Question 3 of {LAST}")
    keys.go("All questions")
    keys.go("Go on to send my answers")
    stands_at(page, "Send my answers?")
    keys.go("Send my answers")
    expect(page.get_by_role("heading", level=1)).to_have_text("Your answers are with us")

    assert not keys.pointed
    assert len(keys.heard) <= AN_HOUR, keys.heard


def look_around(keys: Keys) -> None:
    """The tools, from the first question, and back to it."""
    page = keys.page
    keys.use("Hide the time")
    expect(page.locator(".timer-words")).to_be_hidden()
    keys.use("Help")
    expect(page.get_by_role("heading", name="Help")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Help")).to_be_focused()
    keys.use("What some words mean")
    expect(page.locator(".glossary dd").first).to_be_visible()
    keys.use("Cover the answers")
    expect(page.locator(".usa-radio__label").first).to_be_hidden()
    keys.use("Show this answer (1)")
    expect(page.locator(".usa-radio__label").first).to_be_visible()
    keys.use("Show all answers")
    keys.go("Flag this question")
    stands_at(page, f"Question 1 of {LAST}")
    keys.go("Pause and leave")
    stands_at(page, "Your break")
    keys.go("Back to my questions")
    keys.go("2 Open")
    stands_at(page, f"Question 2 of {LAST}")
    keys.go("Español")
    expect(page.locator("#question [lang=es]").first).to_be_visible()
    keys.go("Both languages")
    stands_at(page, f"Question 2 of {LAST}")
    keys.go("English")
    keys.go("Previous")


def test_what_was_chosen_is_read_whole_where_its_field_is_too_narrow(at_phone: AtPhone, scene: Scene) -> None:
    page = at_phone()
    page.goto(ask(scene, MATCH))
    field = page.locator("#question select").first
    chosen = field.locator("option").nth(1)
    below = page.locator(".field-row").first.locator(".chosen-words")
    expect(below).to_be_hidden()

    field.select_option(index=1)
    expect(below).to_have_text(chosen.text_content() or "")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.evaluate("delete document.documentElement.dataset.text")
    field.evaluate("field => { field.selectedOptions[0].text = 'Short'; field.dispatchEvent(new Event('change')); }")

    expect(below).to_be_hidden()


def test_without_a_script_every_kind_is_answered_and_sent(at_phone: AtPhone, scene: Scene) -> None:
    sitting_id = check_in(scene)
    page = at_phone(java_script_enabled=False)
    page.goto("/exam/written")
    page.get_by_role("button", name="Start now").click()

    expect(page.locator("main")).to_contain_text("Your time ends at")
    page.get_by_role("button", name="Flag this question").click()
    expect(page.locator("main")).to_contain_text("Flagged")
    page.get_by_role("button", name="Pause and leave").click()
    page.get_by_role("button", name="Back to my questions").click()
    for position in range(1, LAST + 1):
        expect(page.get_by_role("heading", level=1)).to_have_text(f"Question {position} of {LAST}")
        for name, values in right_fields(scene, position).items():
            fill(page, name, values)
        page.get_by_role("button", name="Next" if position < LAST else "To the overview", exact=True).click()
    expect(page.locator("main")).to_contain_text("Every question has an answer.")
    assert all_is_saved(scene, sitting_id)
    page.get_by_role("link", name="Go on to send my answers").click()
    page.get_by_role("button", name="Send my answers").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your answers are with us")


def fill(page: Page, name: str, values: list[str]) -> None:
    for value in values:
        ticked = page.locator(f'[name="{name}"][value="{value}"]:is([type=radio], [type=checkbox])')
        field = page.locator(f'[name="{name}"]')
        if ticked.count():
            ticked.check()
        elif field.evaluate("field => field.localName") == "select":
            field.select_option(value)
        else:
            field.fill(value)
