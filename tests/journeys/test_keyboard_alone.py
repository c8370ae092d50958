"""The way with Tab, Enter, Space and the arrows, and nothing else."""

import re

from tests.chain import certification, examination
from tests.chain.actor import Actor, until
from tests.chain.training import attend, right_options
from tests.drills.people import PASSWORD
from tests.journeys import prepared
from tests.journeys.beside import Beside
from tests.journeys.conftest import Enter
from tests.journeys.staff import Everybody
from tests.journeys.visit import Visit
from tests.journeys.ways import certifying, sitting
from tests.journeys.ways.keyboard import Keyboard

NAME = "Kim Keyboard"


def test_the_way_can_be_gone_by_keyboard_alone(enter: Enter, beside: Beside, everybody: Everybody) -> None:
    person = beside.do(prepared.newcomer(everybody, NAME))
    cohort, sessions = beside.do(prepared.group(everybody))
    visit = enter()
    keys = Keyboard(visit.page)

    sign_in(visit, keys, person)
    apply(visit, keys, cohort)
    beside.do(be_admitted(everybody, person, sessions))
    sign_the_training_commitment(visit, keys)
    read_and_check(visit, keys)
    beside.do(finish_the_training(person))
    sit_the_first_questions(visit, keys, beside, person)
    beside.do(finish_the_examination(everybody, person))
    sign_the_code(visit, keys)
    beside.do(certification.confirm_name(everybody["dana"], NAME))
    certifying.is_found_at_once(beside, everybody, NAME)


def sign_in(visit: Visit, keys: Keyboard, person: Actor) -> None:
    visit.go("/")
    first = keys.tab_to("Skip to the main part")
    assert first.uncovered
    keys.press("Sign in")
    keys.write("Your e-mail address", person.email)
    keys.write("Your password", PASSWORD)
    visit.page.keyboard.press("Enter")
    visit.stands_at("My path")


def apply(visit: Visit, keys: Keyboard, cohort_id: str) -> None:
    visit.go(f"/curriculum/cohorts/{cohort_id}/apply")
    keys.write("What have you lived through", "Hard years, and good company in them.")
    keys.tick("I have lived experience of my own")
    keys.press("Send my application")
    visit.is_told("Your application is with us.")


async def be_admitted(everybody: Everybody, person: Actor, sessions: list[str]) -> None:
    femi = everybody["femi"]
    application = await person.get("/curriculum/api/v1/application")
    await femi.do("POST", f"/curriculum/api/v1/applications/{application['id']}/decision", {"decision": "admit"})
    training_id = (await person.get("/curriculum/api/v1/training"))["id"]
    await attend(femi, sessions, training_id)


def sign_the_training_commitment(visit: Visit, keys: Keyboard) -> None:
    visit.go("/curriculum/commitment")
    keys.write("I make these fourteen promises", NAME)
    keys.press("Sign the commitment")
    visit.is_told("Signed.")


def read_and_check(visit: Visit, keys: Keyboard) -> None:
    keys.press("Go on reading")
    while visit.page.get_by_role("button", name="Next page").count():
        keys.press("Next page")
    keys.press("On to the check")
    keys.press("Begin")
    for question in visit.page.locator("main form.usa-form fieldset").all():
        name = question.locator("input").first.get_attribute("name") or ""
        keys.choose(str(right_options()[1, name.removeprefix("answers.")]), name)
    keys.press("Send my answers")
    visit.stands_at("Passed")


async def finish_the_training(person: Actor) -> None:
    await prepared.study(person, first=2)
    await prepared.eligibility(person)


def sit_the_first_questions(visit: Visit, keys: Keyboard, beside: Beside, person: Actor) -> None:
    visit.go("/exam/written")
    keys.press("Start now")
    asked = sitting.questions(beside, person, visit.path.split("/")[3])
    for question in [one for one in asked if one["kind"] == "choice"][:2]:
        while visit.path.rpartition("/")[2] != str(question["position"]):
            keys.press(re.compile("^Next$"))
        keys.choose(str(examination.answer_to(question)["R"]), "answer")
        sitting.is_saved_by_itself(visit)
    keys.press(re.compile("^Next$"))


async def finish_the_examination(everybody: Everybody, person: Actor) -> None:
    await prepared.pass_the_examination(everybody, person)

    async def may_sign() -> bool:
        return bool((await person.get("/registry/api/v1/path"))["next_step"]["url"] == "/registry/commitment")

    await until("the commitment", may_sign)


def sign_the_code(visit: Visit, keys: Keyboard) -> None:
    visit.go("/registry/path")
    keys.press("Read and sign")
    keys.write("The name you use", NAME)
    keys.choose("name", "listing")
    keys.tick("I have read the fourteen principles")
    keys.press("Sign the Code of Ethics")
    visit.is_told("You have signed the Code of Ethics.")
