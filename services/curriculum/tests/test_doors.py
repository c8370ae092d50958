"""The doors: who comes in, and what they see. Rules are tested elsewhere."""

import re
from functools import partial

import pytest
from fastapi.testclient import TestClient

from curriculum.modules.content import Curriculum
from shared.testing import token

from .walk import Given

HOME = "/curriculum"
API = f"{HOME}/api/v1"


def as_(person: str | None, *roles: str, language: str = "en") -> dict[str, str]:
    name = person.title() if person else None
    return token(person, *roles, audience="curriculum", name=name, language=language)


# Made anew for each request, as the gateway does: a token lives for a minute.
ALICE, MALLORY = partial(as_, "alice", "trainee"), partial(as_, "mallory", "trainee")
FEMI, GIL = partial(as_, "femi", "facilitator"), partial(as_, "gil", "facilitator")
DANA = partial(as_, "dana", "administrator")
NOBODY = partial(as_, None)


def test_the_list_of_modules_is_open_to_all_and_in_order(doors: TestClient) -> None:
    modules = doors.get(f"{API}/modules").json()

    assert [module["number"] for module in modules] == list(range(1, 35))
    assert set(modules[0]) >= {"number", "slug", "title", "area", "elements", "principles", "outcomes", "pages"}
    assert doors.get(HOME).status_code == 200


def test_the_first_module_is_readable_without_an_account_and_the_second_is_not(doors: TestClient) -> None:
    first = doors.get(f"{HOME}/modules/1/lesson/1")
    second = doors.get(f"{HOME}/modules/2/lesson/1")
    about_second = doors.get(f"{HOME}/modules/2")

    assert first.status_code == 200 and "Next page" in first.text
    assert second.status_code == 403
    assert about_second.status_code == 200 and "See the groups" in about_second.text
    assert doors.get(f"{API}/modules/1").status_code == 200
    assert doors.get(f"{API}/modules/2").json()["type"] == "/problems/place-first"


def test_every_lesson_page_of_every_module_can_be_shown(doors: TestClient, published: Curriculum) -> None:
    for module in published.modules:
        for page in module.lesson:
            answer = doors.get(f"{HOME}/modules/{module.number}/lesson/{page.number}", headers=FEMI())
            assert answer.status_code == 200 and answer.text.count("<h1") == 1


@pytest.mark.parametrize("part", ["story", "practice", "card", "reflection", "scenario", "scenario/hello/1", "check"])
def test_what_the_first_module_has_beside_its_lesson(doors: TestClient, part: str) -> None:
    assert doors.get(f"{HOME}/modules/1/{part}").status_code == 200
    assert doors.get(f"{HOME}/modules/2/{part}").status_code == 403


def test_the_scenario_is_walked_to_its_end_by_links_alone(doors: TestClient) -> None:
    address = f"{HOME}/modules/1/scenario"
    for _ in range(40):
        choices = re.findall(r'href="([^"]*/scenario/[^"]+/\d)"', doors.get(address).text)
        after = re.search(r'class="usa-button" href="([^"]+)"', doors.get(choices[0]).text)
        assert after is not None
        address = after[1]
        if "/scenario" not in address:
            return
    raise AssertionError("the talk never ends")


def test_a_picture_is_served_so_that_it_can_do_nothing(doors: TestClient) -> None:
    picture = doors.get(f"{HOME}/modules/1/pictures/two-chairs.svg")

    assert picture.headers["content-type"].startswith("image/svg+xml")
    assert "sandbox" in picture.headers["content-security-policy"]
    assert picture.headers["x-content-type-options"] == "nosniff"
    for other in ("elsewhere.svg", "..%2Fmodule.yaml", "%2e%2e%2fmodule.yaml"):
        assert doors.get(f"{HOME}/modules/1/pictures/{other}").status_code == 404


@pytest.mark.parametrize("place", ["glossary", "after", "code-of-ethics", "cohorts", "modules/1"])
def test_open_pages(doors: TestClient, place: str) -> None:
    assert doors.get(f"{HOME}/{place}").status_code == 200


def test_in_spanish_the_interface_is_spanish_and_the_lesson_is_marked_as_english(doors: TestClient) -> None:
    page = doors.get(f"{HOME}/modules/1/lesson/1", headers=as_("alice", "trainee", language="es")).text

    assert '<html lang="es"' in page and "Página" in page
    assert '<article class="reading" lang="en"' in page


def test_who_is_not_signed_in_is_led_to_sign_in(doors: TestClient, given: Given) -> None:
    page = doors.get(f"{HOME}/cohorts/{given.cohort()}/apply")

    assert page.status_code == 303 and page.headers["location"].startswith("/sign-in?next=")


def test_an_application_that_misses_something_comes_back_with_what_was_typed(doors: TestClient, given: Given) -> None:
    apply = f"{HOME}/cohorts/{given.cohort()}/apply"

    back = doors.post(apply, data={"name": "Alice", "experience": "<b>I was there"}, headers=ALICE())

    assert back.status_code == 422
    assert "&lt;b&gt;I was there" in back.text and 'aria-invalid="true"' in back.text


def test_a_half_filled_application_is_kept(doors: TestClient, given: Given) -> None:
    apply = f"{HOME}/cohorts/{given.cohort()}/apply"

    kept = doors.post(f"{apply}/keep", data={"experience": "Half a sen"}, headers=ALICE())

    assert kept.status_code == 303
    assert "Half a sen" in doors.get(apply, headers=ALICE()).text
    assert "Half a sen" not in doors.get(apply, headers=MALLORY()).text


def test_from_the_application_to_the_second_module_by_pages(doors: TestClient, given: Given) -> None:
    cohort = given.cohort()
    form = {"name": "Alice Amadi", "experience": "I was there.", "attested": "true"}
    assert doors.post(f"{HOME}/cohorts/{cohort}/apply", data=form, headers=ALICE()).status_code == 303
    group = doors.get(f"{HOME}/teaching/{cohort}", headers=FEMI()).text
    application = re.search(r"/curriculum/teaching/applications/([\w-]+)", group)
    assert application is not None
    decide = application[0]
    assert "I was there." in doors.get(decide, headers=FEMI()).text
    assert doors.post(decide, data={"decision": "admit"}, headers=FEMI()).status_code == 303

    commitment = doors.get(f"{HOME}/commitment", headers=ALICE()).text
    version = re.search(r'name="code_version" value="([^"]+)"', commitment)
    assert version is not None
    signed = {"signed_as": "Alice Amadi", "code_version": version[1]}
    assert doors.post(f"{HOME}/commitment", data=signed, headers=ALICE()).headers["location"] == HOME

    pages = len(given.published.modules[0].lesson)
    for page in range(1, pages + 1):
        turned = doors.post(f"{HOME}/modules/1/lesson/{page}", headers=ALICE())
    assert turned.headers["location"] == f"{HOME}/modules/1/check"
    check = doors.post(f"{HOME}/modules/1/check", headers=ALICE()).headers["location"]
    key = {q.id: [o.right for o in q.options].index(True) for q in given.published.modules[0].check.questions}
    asked = set(re.findall(r'name="answers\.([^"]+)"', doors.get(check, headers=ALICE()).text))
    unfinished = doors.post(check, data={f"answers.{sorted(asked)[0]}": "0"}, headers=ALICE())
    assert unfinished.status_code == 422 and "Still open" in unfinished.text
    doors.post(check, data={f"answers.{question}": str(key[question]) for question in asked}, headers=ALICE())
    assert "Passed" in doors.get(check, headers=ALICE()).text
    assert doors.get(f"{HOME}/modules/2/lesson/1", headers=ALICE()).status_code == 200


def test_attendance_is_written_down_by_page(doors: TestClient, given: Given) -> None:
    cohort = given.cohort()
    training = given.studying(cohort)
    sheet = f"{HOME}/teaching/sessions/{given.session(cohort)}/attendance"

    too_long = {f"presence.{training}": "part", f"minutes.{training}": "500"}
    assert doors.post(sheet, data=too_long, headers=FEMI()).status_code == 422
    assert doors.post(sheet, data={f"presence.{training}": "attended"}, headers=FEMI()).status_code == 303

    assert "You were there" in doors.get(f"{HOME}/sessions", headers=ALICE()).text


def test_an_administrator_opens_a_group_by_page(doors: TestClient, given: Given) -> None:
    given.cohort()
    plan = {
        "title": "Autumn",
        "language": "es",
        "place": "Harbor Room",
        "apply_until": "2100-01-01",
        "starts_on": "2100-02-01",
        "places": "9",
        "facilitators": ["femi"],
    }
    opened = doors.post(f"{HOME}/teaching/new", data=plan, headers=DANA())

    assert opened.status_code == 303
    assert "Autumn" in doors.get(f"{HOME}/cohorts").text


def test_the_attendance_paper_says_what_it_is_not(doors: TestClient, given: Given) -> None:
    old = {"person_id": "alice", "name": "Alice", "completed_on": "2019-06-01", "practice_minutes": 720, "source": "x"}
    assert doors.post(f"{API}/history", json=[old], headers=DANA()).json() == {"trainings": 1}

    paper = doors.get(f"{HOME}/attendance-certificate.pdf", headers=ALICE())
    page = doors.get(f"{HOME}/completion", headers=ALICE()).text

    assert paper.headers["content-type"] == "application/pdf" and paper.content.startswith(b"%PDF")
    assert "pdfuaid" in paper.content.decode("latin-1")
    assert "It is not a certification" in page


def test_the_queue_of_applications_is_counted(doors: TestClient, given: Given) -> None:
    given.applied(given.cohort())

    queue = doors.get(f"{API}/queues", headers=DANA()).json()[0]

    assert (queue["slug"], queue["count"], queue["url"]) == ("applications", 1, f"{HOME}/teaching")


PAST = {"person_id": "x", "name": "X", "completed_on": "2019-01-01", "practice_minutes": 1, "source": "x"}
EVENING = {"title": "A", "place": "B", "starts_at": "2026-01-01T18:00:00Z", "minutes": 60, "led_by": "femi"}


@pytest.mark.parametrize(
    ("address", "body"),
    [
        ("history", [PAST | {"completed_on": "0001-01-01"}]),  # before any rule set
        ("history", [PAST | {"name": "a\x00b"}]),  # no database keeps this letter
        ("history", [PAST | {"practice_minutes": 2**40}]),  # larger than a column
        ("cohorts/{cohort}/sessions", EVENING | {"starts_at": "9999-12-31T23:59:59-23:59"}),  # no such day in UTC
        ("cohorts/{cohort}/sessions", EVENING | {"starts_at": "2026-01-01T18:00:00"}),  # in which zone?
        ("cohorts/{cohort}/application", {"name": "Alice", "surprise": True}),
    ],
)
def test_what_no_database_could_keep_is_refused_in_words(
    doors: TestClient, given: Given, address: str, body: object
) -> None:
    cohort = given.cohort()

    answer = doors.post(f"{API}/{address.format(cohort=cohort)}", json=body, headers=DANA())

    assert answer.status_code == 422
    assert answer.headers["content-type"].startswith("application/problem+json")
