"""Mallory, another trainee, tries every address that others used; and what nobody is meant to see is nowhere."""

import re

import pytest
from playwright.sync_api import expect

from tests.chain.actor import Actor
from tests.drills.supervised import Supervised
from tests.journeys import prepared
from tests.journeys.beside import Beside
from tests.journeys.conftest import Enter
from tests.journeys.entering import session_cookie
from tests.journeys.pages import of_exam
from tests.journeys.pages.place import Place
from tests.journeys.staff import Everybody
from tests.journeys.test_axe import PLACES

OPEN = (
    "/exam/written/times/",
    "/registry/certificates/",
    "/registry/shared/",
    "/curriculum/modules/",
    "/curriculum/cohorts/",
    "/ce-tracker/claim?offering=",
    "/ce-tracker/claim/a-new-one/",
)
"""Addresses with an id in them that are meant for the public, or for everybody who is signed in."""
WITH_AN_ID = [place for place in PLACES if "{" in place.url and place.who and place.status == 200]
HIDDEN = sorted({place.url for place in WITH_AN_ID if not place.url.startswith(OPEN)})
EXAMINERS = ("bob", "carol", "cem")
OF_EXAMINERS = [
    place for place in of_exam.PLACES if place.who in EXAMINERS and place.typed is None and place.status == 200
]
CANDIDATES = ("Jun Pebblecreek", "Alba Vinecottage", "Ruth Gladmeadow", "Pedro Willowlight", "Leila Umberfield")
ACCOMMODATIONS = (
    "A quarter more time",
    "Half as much time again",
    "Twice the time",
    "As much time as I need",
    "Breaks that do not cost time",
    "A person who reads to me",
    "Long texts swim before my eyes",
)


async def read(house: Supervised, who: Actor, url: str) -> tuple[int, str]:
    """A page as this person's browser gets it."""
    cookie = session_cookie(house, who.email, who.password)
    headers = {"Cookie": f"{cookie['name']}={cookie['value']}"}
    async with who.house.client.get(house.address + url, headers=headers, allow_redirects=False) as answer:
        return answer.status, await answer.text()


@pytest.fixture(scope="module")
def mallory(beside: Beside, everybody: Everybody) -> Actor:
    return beside.do(prepared.newcomer(everybody, "Mallory Meddler"))


def test_mallory_opens_nothing_of_others_at_any_address(
    house: Supervised, beside: Beside, known: dict[str, str], mallory: Actor
) -> None:
    async def opened() -> list[str]:
        found = [(url, await read(house, mallory, url.format(**known))) for url in HIDDEN]
        return [f"{url}: {status}" for url, (status, _) in found if status not in (403, 404)]

    assert len(HIDDEN) > 25
    assert beside.do(opened()) == []


def test_what_is_hidden_looks_like_what_does_not_exist(
    house: Supervised, beside: Beside, known: dict[str, str], mallory: Actor
) -> None:
    hidden, missing = (
        f"/ce-tracker/credits/{known['accepted']}",
        "/ce-tracker/credits/01a00000-0000-7000-8000-000000000000",
    )

    (status, page), (status_of_missing, page_of_missing) = (
        beside.do(read(house, mallory, url)) for url in (hidden, missing)
    )

    assert status == status_of_missing == 404
    assert _without_references(page, hidden) == _without_references(page_of_missing, missing)


def _without_references(page: str, url: str) -> str:
    """Nor with what a form proves itself by, which is another one each time."""
    return re.sub(r'name="_form" value="\w+"', "", page.replace(url, "…"))


def test_the_number_of_an_attendance_paper_answers_only_that_it_is_no_certification(
    enter: Enter, known: dict[str, str]
) -> None:
    visitor = enter()

    visitor.go(f"/registry/certificates/{known['attendance']}")

    visitor.stands_at("This is not a certification")
    visitor.does_not_read("Theo")
    visitor.does_not_read("Femi")
    expect(visitor.page.locator("main dl, main .standing")).to_have_count(0)


@pytest.mark.parametrize("place", OF_EXAMINERS, ids=lambda place: f"{place.url or place.route} as {place.who}")
def test_no_page_of_an_examiner_shows_an_accommodation_or_a_candidate(
    house: Supervised, beside: Beside, everybody: Everybody, known: dict[str, str], place: Place
) -> None:
    status, page = beside.do(read(house, everybody[place.who], place.address(known)))

    assert status == 200
    assert [words for words in (*ACCOMMODATIONS, *CANDIDATES) if words in page] == []
