"""Somebody has not yet passed, gets a plan, and takes again only what is missing."""

import re

from playwright.sync_api import expect

from tests.chain.actor import Actor
from tests.journeys import prepared
from tests.journeys.beside import Beside
from tests.journeys.conftest import Enter
from tests.journeys.staff import Everybody
from tests.journeys.ways import sitting


async def talked_well_and_wrote_too_little(everybody: Everybody) -> Actor:
    person = await prepared.eligible(everybody, "Nico Notyet")
    await prepared.talk(everybody, person)
    await prepared.sit(person, right=False)
    await prepared.score_and_release(everybody, person)
    return person


def test_not_yet_passed_leads_by_a_study_plan_to_passed(enter: Enter, beside: Beside, everybody: Everybody) -> None:
    person = beside.do(talked_well_and_wrote_too_little(everybody))
    nico = enter(person)

    nico.go("/registry/path")
    nico.follow("Open my study plan")
    nico.follow("See my study plan")
    nico.stands_at("Not yet passed")
    nico.reads("The part you passed stays passed for 24 months.")
    nico.follow(re.compile(r"^Module \d+$"))
    nico.reads(re.compile(r"Module \d+ of 34"))

    nico.go("/exam")
    expect(nico.page.locator("main").get_by_role("link", name="The oral part")).to_have_count(0)
    sitting_id = sitting.begin(nico)
    asked = sitting.questions(beside, person, sitting_id)
    sitting.answer(nico, asked[0])
    sitting.is_saved_by_itself(nico)
    beside.do(prepared.answer_the_rest(person, sitting_id))
    sitting.send(nico)

    beside.do(prepared.score_and_release(everybody, person))
    nico.go("/exam")
    nico.follow("Your result")
    nico.stands_at("You passed")
    nico.follow("Go to my commitment")
    nico.reads("Sign the Code of Ethics")
