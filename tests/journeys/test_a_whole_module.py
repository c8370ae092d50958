"""One whole module: by keyboard alone, on a small phone, without scripts, and on one device after another."""

import re

import pytest
from playwright.sync_api import Page

from tests.chain.actor import Actor
from tests.journeys.beside import Beside
from tests.journeys.chromium import PHONE
from tests.journeys.conftest import Enter
from tests.journeys.pages import phone
from tests.journeys.staff import Everybody
from tests.journeys.visit import Visit
from tests.journeys.ways.a_whole_module import NUMBER, ModuleWalk, before_the_module, whole_module
from tests.journeys.ways.hands import Pointer
from tests.journeys.ways.keyboard import Keyboard


@pytest.fixture
def person(beside: Beside, everybody: Everybody) -> Actor:
    """With another address each time."""
    return beside.do(before_the_module(everybody, "Wren Wholeway"))


def by_pointer(visit: Visit) -> ModuleWalk:
    return ModuleWalk(Pointer(visit.page))


def test_a_module_can_be_done_by_keyboard_alone(enter: Enter, person: Actor) -> None:
    keys = Keyboard(enter().page)

    whole_module(ModuleWalk(keys, lambda page: past_the_menu(keys)), person)


def past_the_menu(keys: Keyboard) -> None:
    """On every page: with the first stop into the main part, and with Shift and Tab out of it again.

    A form that is sent from the main part leads into the next one's.
    """
    if not keys.page.url.endswith("#main"):
        assert keys.tab().words == "Skip to the main part"
        keys.page.keyboard.press("Enter")
    assert keys.tab().inside
    assert not keys.tab(back=True).inside


def test_a_module_can_be_done_on_the_smallest_phone(enter: Enter, person: Actor) -> None:
    found: dict[str, None] = {}
    seen: set[str] = set()

    def look(page: Page) -> None:
        seen.add(page.url)
        found.update(dict.fromkeys(phone.faults(page)))

    visit = enter(viewport=PHONE, has_touch=True, bypass_csp=True)
    whole_module(ModuleWalk(Pointer(visit.page), look), person)

    assert len(seen) > 30
    assert not found, "\n" + "\n".join(found)


def test_a_module_can_be_done_without_scripts(enter: Enter, person: Actor) -> None:
    whole_module(by_pointer(enter(java_script_enabled=False)), person)


def test_what_was_begun_on_a_phone_is_gone_on_with_at_a_desk_and_ended_on_the_phone(
    enter: Enter, person: Actor
) -> None:
    on_phone = by_pointer(enter(viewport=PHONE))
    on_phone.sign_in(person)
    on_phone.open_training()
    on_phone.open_module()
    on_phone.keep_a_reflection()
    on_phone.press("Start reading")
    on_phone.read_pages(1, 2)

    at_desk = by_pointer(enter())
    at_desk.sign_in(person)
    at_desk.open_training()
    at_desk.visit.reads(f"Module {NUMBER}, page 3")
    at_desk.press("Go on reading")
    at_desk.read_pages(3, len(at_desk.module.lesson))
    at_desk.begin_the_check()
    half = at_desk.answer_half()

    again = by_pointer(enter(viewport=PHONE))
    again.sign_in(person)
    again.open_training()
    again.press("Go to the check")
    again.press("Go on with the check")
    again.finds_answered(half)
    again.back_to_module()
    again.reads_the_reflection_again()
    again.press("Go to the check")
    again.press("Go on with the check")
    again.pass_the_check(half)
    again.is_done()


def test_what_does_not_fit_a_phone_would_be_seen(enter: Enter) -> None:
    page = enter(viewport=PHONE, bypass_csp=True).page
    page.goto("/curriculum")
    assert phone.faults(page) == []

    page.evaluate(
        """() => {
          document.querySelector("h1").style.inlineSize = "500px";
          const small = document.createElement("button");
          small.setAttribute("style", "font-size: 8px; padding: 0; border: 0; min-height: 0; width: 9px; height: 9px");
          document.querySelector("main").append(small);
        }"""
    )

    found = " ".join(phone.faults(page))
    assert re.search(r"5\d\d px wide", found)
    assert "9.0 x 9.0" in found
    assert "button-name" in found
