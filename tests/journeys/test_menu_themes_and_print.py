"""What a page is besides its first look: with the menu open, in each theme, with large letters, and on paper."""

import pytest
from playwright.sync_api import expect

from tests.journeys.chromium import PHONE
from tests.journeys.conftest import Enter
from tests.journeys.pages.axe import AXE
from tests.journeys.pages.walk import FACTS, TAGS
from tests.journeys.staff import Everybody
from tests.journeys.visit import Visit


def violations(visit: Visit) -> list[str]:
    visit.page.evaluate(AXE)
    found: list[str] = visit.page.evaluate(FACTS, [None, TAGS])["violations"]
    return [f"{visit.path}: {violation}" for violation in found]


@pytest.mark.parametrize("who", ["sofia", "dana"])
def test_the_open_menu_of_a_phone_is_without_fault_and_closes_with_escape(
    enter: Enter, everybody: Everybody, who: str
) -> None:
    visit = enter(everybody[who], viewport=PHONE, bypass_csp=True)
    visit.go("/account")
    visit.page.get_by_role("button", name="Menu", exact=True).press("Enter")
    menu = visit.page.locator("#menu")

    expect(menu).to_be_visible()
    assert violations(visit) == []
    visit.page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(visit.page.get_by_role("button", name="Menu", exact=True)).to_be_focused()


@pytest.mark.parametrize("theme", ["dark", "contrast", "cream"])
def test_every_theme_has_contrast_on_the_pages_of_every_service(enter: Enter, theme: str) -> None:
    visit = enter(bypass_csp=True)
    visit.go("/preferences")
    visit.page.locator(f'input[name="theme"][value="{theme}"]').check()
    visit.press("Save text and colors")
    expect(visit.page.locator("html")).to_have_attribute("data-theme", theme)

    found = []
    for path in ("/", "/curriculum", "/registry", "/ce-tracker/requirements", "/sign-in"):
        visit.go(path)
        found += violations(visit)
    assert found == []


@pytest.mark.parametrize("path", ["/registry/certificates/{active}", "/curriculum/modules/1/card", "/registry/path"])
def test_on_paper_stands_the_page_without_its_frame(
    enter: Enter, everybody: Everybody, known: dict[str, str], path: str
) -> None:
    visit = enter(everybody["sofia"], bypass_csp=True)
    visit.go(path.format(**known))

    visit.page.emulate_media(media="print")

    expect(visit.page.locator("main h1")).to_be_visible()
    for frame in (".menu", ".porch", ".usa-skipnav", ".back"):
        assert not any(one.is_visible() for one in visit.page.locator(frame).all()), frame
    assert violations(visit) == []
