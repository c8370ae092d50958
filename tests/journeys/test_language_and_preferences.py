"""Language, letters and colours are chosen once, and hold on the pages of every service."""

import pytest
from playwright.sync_api import expect

from tests.journeys import prepared
from tests.journeys.beside import Beside
from tests.journeys.conftest import Enter
from tests.journeys.staff import Everybody
from tests.journeys.visit import Visit

PAGES = ("/registry/path", "/curriculum", "/exam", "/registry", "/ce-tracker", "/account")
OPEN_PAGES = ("/", "/curriculum", "/registry", "/ce-tracker/requirements")
SPANISH = {
    "/registry/path": "Mi camino",
    "/registry": "El registro público",
    "/account": "Su cuenta",
}


def stands_in_dark_and_large(visit: Visit, path: str) -> None:
    visit.go(path)
    page = visit.page.locator("html")
    expect(page).to_have_attribute("data-theme", "dark")
    expect(page).to_have_css("font-size", "27px")
    expect(visit.page.locator("body")).to_have_css("background-color", "rgb(23, 33, 31)")


def choose_dark_and_large(visit: Visit) -> None:
    visit.go("/preferences")
    visit.page.locator('input[name="text_size"][value="150"]').check()
    visit.page.locator('input[name="theme"][value="dark"]').check()
    visit.press("Save text and colors")


def test_spanish_is_chosen_once_and_spoken_by_every_service(enter: Enter, beside: Beside, everybody: Everybody) -> None:
    visit = enter(beside.do(prepared.newcomer(everybody, "Elena Española")))
    visit.go("/registry/path")

    visit.press("Español")

    expect(visit.page.locator("html")).to_have_attribute("lang", "es")
    assert visit.path == "/registry/path"
    for path in PAGES:
        visit.go(path)
        expect(visit.page.locator("html")).to_have_attribute("lang", "es")
        expect(visit.page.get_by_role("link", name="Ir a lo principal")).to_have_count(1)
        if path in SPANISH:
            visit.stands_at(SPANISH[path])


def test_letters_and_colours_of_a_person_hold_in_every_service(
    enter: Enter, beside: Beside, everybody: Everybody
) -> None:
    person = beside.do(prepared.newcomer(everybody, "Pat Preference"))
    choose_dark_and_large(enter(person))
    elsewhere = enter(person)

    for path in PAGES:
        stands_in_dark_and_large(elsewhere, path)


def test_letters_and_colours_of_a_visitor_hold_in_their_browser_and_no_other(enter: Enter) -> None:
    visitor = enter()
    choose_dark_and_large(visitor)

    for path in OPEN_PAGES:
        stands_in_dark_and_large(visitor, path)
    other = enter()
    other.go("/")
    expect(other.page.locator("html")).to_have_attribute("data-theme", "paper")


@pytest.mark.parametrize("width", [320, 1280])
def test_the_largest_letters_with_the_most_space_scroll_nothing_sideways(
    enter: Enter, beside: Beside, everybody: Everybody, width: int
) -> None:
    visit = enter(everybody["sofia"], viewport={"width": width, "height": 640})
    beside.do(prefer(everybody, text_size="200", spacing="wide"))
    try:
        for path in PAGES:
            visit.go(path)
            assert visit.page.evaluate("document.documentElement.scrollWidth") <= width, path
    finally:
        beside.do(prefer(everybody, text_size="100", spacing="normal"))


async def prefer(everybody: Everybody, **values: str) -> None:
    await everybody["sofia"].do("PUT", "/api/v1/me/preferences", values)
