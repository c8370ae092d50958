"""Supervision and a training log on the smallest phone with the largest letters, without scripts, in both languages."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import expect

from tests.journeys import prepared
from tests.journeys.beside import Beside
from tests.journeys.chromium import PHONE
from tests.journeys.conftest import Enter
from tests.journeys.staff import Everybody
from tests.journeys.visit import Visit

PREFERENCES = "/api/v1/me/preferences"
CODE = re.compile(r"^(?:[A-Z2-9]{4}-){3}[A-Z2-9]{4}$")
Newcomer = Callable[[str, str], Visit]


@pytest.fixture
def newcomer(enter: Enter, beside: Beside, everybody: Everybody) -> Newcomer:
    """Somebody new, on a phone with the largest letters, who reads a language."""

    def come(name: str, language: str) -> Visit:
        person = beside.do(prepared.newcomer(everybody, name))
        beside.do(person.do("PUT", PREFERENCES, {"text_size": "200", "language": language}))
        return enter(person, viewport=PHONE, java_script_enabled=False)

    return come


@pytest.fixture
def imani(enter: Enter, beside: Beside, everybody: Everybody) -> Iterator[Visit]:
    """Certified; with the largest letters on a phone."""
    person = everybody["imani"]
    beside.do(person.do("PUT", PREFERENCES, {"text_size": "200"}))
    yield enter(person, viewport=PHONE, java_script_enabled=False)
    beside.do(person.do("PUT", PREFERENCES, {"text_size": "100"}))


def fits(visit: Visit) -> None:
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_a_talk_is_noted_denied_corrected_confirmed_and_taken_along(newcomer: Newcomer, imani: Visit) -> None:
    person = newcomer("Wren Windowsill", "en")
    person.go("/ce-tracker")
    person.follow("Your supervision")
    person.follow("Your supervisors")
    person.follow("Invite a supervisor")
    person.press("Make a code")
    code = person.page.get_by_text(CODE).inner_text()
    fits(person)
    imani.go("/ce-tracker/supervising")
    imani.follow("I was given a code")
    imani.write("The code", code)
    imani.press("Be there for this person")
    imani.is_told("Thank you.")

    person.go("/ce-tracker/supervision")
    person.follow("Note a talk")
    fits(person)
    person.press("Note this talk")
    person.reads("Waits for your supervisor")
    imani.go("/ce-tracker/supervising")
    imani.follow("Wren Windowsill")
    fits(imani)
    imani.press(re.compile("Not so"))
    person.go("/ce-tracker/supervision")
    person.reads("Your supervisor says: not so")
    person.follow(re.compile("Correct it or take it out"))
    person.write("How many minutes?", "35")
    fits(person)
    person.press("Correct it")
    imani.go("/ce-tracker/supervising")
    imani.follow("Wren Windowsill")
    imani.press(re.compile("Yes, on"))
    person.go("/ce-tracker/supervision")
    person.reads("Confirmed")
    person.follow("Take out what you choose")
    fits(person)
    with person.page.expect_download() as paper:
        person.press("Get the file")
    assert paper.value.suggested_filename == "supervision.pdf"


def practised(person: Visit, imani: Visit) -> None:
    """What somebody who reads Spanish practised, noted and confirmed by whoever was there."""
    person.go("/ce-tracker/supervisors/new")
    person.press("Hacer un código")
    code = person.page.get_by_text(CODE).inner_text()
    imani.go("/ce-tracker/supervisors/invitation")
    imani.write("The code", code)
    imani.press("Be there for this person")

    person.go("/ce-tracker/training-log")
    person.follow("Anotar lo que practicó")
    fits(person)
    person.choose("Esperanza")
    person.write("¿Cuántos minutos?", "90")
    person.press("Anotarlo")
    person.reads("Falta confirmarlo")
    imani.go("/ce-tracker/supervising")
    imani.follow("Practice to confirm")
    fits(imani)
    mine = imani.page.locator("section", has_text="Paz Puertaverde")
    mine.get_by_role("button", name=re.compile("Yes, on")).click()
    imani.is_told("It is confirmed.")


def test_practice_is_confirmed_and_its_paper_is_checked_by_a_stranger_in_spanish(
    newcomer: Newcomer, imani: Visit, enter: Enter
) -> None:
    person = newcomer("Paz Puertaverde", "es")
    practised(person, imani)

    person.go("/ce-tracker/training-log")
    person.follow("Documentos de su registro")
    person.press("Hacer un documento con esto")
    person.is_told("Su documento está listo.")
    fits(person)
    with person.page.expect_download() as paper:
        person.page.get_by_role("link", name=re.compile("Descargar el documento")).click()
    assert paper.value.suggested_filename.startswith("training-log-")

    address = person.page.get_by_role("link", name=re.compile("Lo que ven otros")).get_attribute("href")
    stranger = enter(None, viewport=PHONE)
    stranger.go(str(address))
    stranger.reads("The log says so today")
    expect(stranger.page.get_by_text("Paz Puertaverde")).to_be_visible()
    fits(stranger)
    person.press("Anularlo")
    stranger.go(str(address))
    stranger.reads("This paper was taken back")
    stranger.does_not_read("Paz Puertaverde")
