"""The doors: who comes in, and what they see. Rules are tested elsewhere."""

import re

import pytest

from curriculum.modules.content import Curriculum
from shared.testing import Scene
from shared.testing.cast import alice, dana, femi, mallory

from .walk import Given

HOME = "/curriculum"
API = f"{HOME}/api/v1"


def test_the_list_of_modules_is_open_to_all_and_in_order(scene: Scene) -> None:
    modules = scene.visit(f"{API}/modules").json()

    assert [module["number"] for module in modules] == list(range(1, 35))
    assert set(modules[0]) >= {"number", "slug", "title", "area", "elements", "principles", "outcomes", "pages"}
    assert scene.visit(HOME).status_code == 200


def test_the_first_module_is_readable_without_an_account_and_the_second_is_not(scene: Scene) -> None:
    first = scene.visit(f"{HOME}/modules/1/lesson/1")
    second = scene.visit(f"{HOME}/modules/2/lesson/1")
    about_second = scene.visit(f"{HOME}/modules/2")

    assert first.status_code == 200 and "Next page" in first.text
    assert second.status_code == 403
    assert about_second.status_code == 200 and "See the groups" in about_second.text
    assert scene.visit(f"{API}/modules/1").status_code == 200
    assert scene.visit(f"{API}/modules/2").json()["type"] == "/problems/place-first"


def test_every_lesson_page_of_every_module_can_be_shown(scene: Scene, published: Curriculum) -> None:
    for module in published.modules:
        for page in module.lesson:
            answer = scene.visit(f"{HOME}/modules/{module.number}/lesson/{page.number}", as_=femi)
            assert answer.status_code == 200 and answer.text.count("<h1") == 1


@pytest.mark.parametrize("part", ["story", "practice", "card", "reflection", "scenario", "scenario/hello/1", "check"])
def test_what_the_first_module_has_beside_its_lesson(scene: Scene, part: str) -> None:
    assert scene.visit(f"{HOME}/modules/1/{part}").status_code == 200
    assert scene.visit(f"{HOME}/modules/2/{part}").status_code == 403


def test_the_scenario_is_walked_to_its_end_by_links_alone(scene: Scene) -> None:
    address = f"{HOME}/modules/1/scenario"
    for _ in range(40):
        choices = re.findall(r'href="([^"]*/scenario/[^"]+/\d)"', scene.visit(address).text)
        after = re.search(r'class="usa-button" href="([^"]+)"', scene.visit(choices[0]).text)
        assert after is not None
        address = after[1]
        if "/scenario" not in address:
            return
    raise AssertionError("the talk never ends")


def test_a_picture_is_served_so_that_it_can_do_nothing(scene: Scene) -> None:
    picture = scene.visit(f"{HOME}/modules/1/pictures/two-chairs.svg")

    assert picture.headers["content-type"].startswith("image/svg+xml")
    assert "sandbox" in picture.headers["content-security-policy"]
    assert picture.headers["x-content-type-options"] == "nosniff"
    for other in ("elsewhere.svg", "..%2Fmodule.yaml", "%2e%2e%2fmodule.yaml"):
        assert scene.visit(f"{HOME}/modules/1/pictures/{other}").status_code == 404


@pytest.mark.parametrize("place", ["glossary", "after", "code-of-ethics", "cohorts", "modules/1"])
def test_open_pages(scene: Scene, place: str) -> None:
    assert scene.visit(f"{HOME}/{place}").status_code == 200


def test_in_spanish_the_interface_is_spanish_and_the_lesson_is_marked_as_english(scene: Scene) -> None:
    page = scene.visit(f"{HOME}/modules/1/lesson/1", as_=alice, language="es").text

    assert '<html lang="es"' in page and "Página" in page
    assert '<article class="reading" lang="en"' in page


def test_who_is_not_signed_in_is_led_to_sign_in(given: Given, scene: Scene) -> None:
    page = scene.visit(f"{HOME}/cohorts/{given.cohort()}/apply")

    assert page.status_code == 303 and page.headers["location"].startswith("/sign-in?next=")


def test_an_application_that_misses_something_comes_back_with_what_was_typed(given: Given, scene: Scene) -> None:
    apply = f"{HOME}/cohorts/{given.cohort()}/apply"

    back = scene.send(apply, {"name": "Alice", "experience": "<b>I was there"}, as_=alice)

    assert back.status_code == 422
    assert "&lt;b&gt;I was there" in back.text and 'aria-invalid="true"' in back.text


def test_a_half_filled_application_is_kept(given: Given, scene: Scene) -> None:
    apply = f"{HOME}/cohorts/{given.cohort()}/apply"

    kept = scene.send(f"{apply}/keep", {"experience": "Half a sen"}, as_=alice)

    assert kept.status_code == 303
    assert "Half a sen" in scene.visit(apply, as_=alice).text
    assert "Half a sen" not in scene.visit(apply, as_=mallory).text


def test_from_the_application_to_the_second_module_by_pages(given: Given, scene: Scene) -> None:
    cohort = given.cohort()
    form = {"name": "Alice Amadi", "experience": "I was there.", "attested": "true"}
    assert scene.send(f"{HOME}/cohorts/{cohort}/apply", form, as_=alice).status_code == 303
    group = scene.visit(f"{HOME}/teaching/{cohort}", as_=femi).text
    application = re.search(r"/curriculum/teaching/applications/([\w-]+)", group)
    assert application is not None
    decide = application[0]
    assert "I was there." in scene.visit(decide, as_=femi).text
    assert scene.send(decide, {"decision": "admit"}, as_=femi).status_code == 303

    commitment = scene.visit(f"{HOME}/commitment", as_=alice).text
    version = re.search(r'name="code_version" value="([^"]+)"', commitment)
    assert version is not None
    signed = {"signed_as": "Alice Amadi", "code_version": version[1]}
    assert scene.send(f"{HOME}/commitment", signed, as_=alice).headers["location"] == HOME

    pages = len(given.published.modules[0].lesson)
    for page in range(1, pages + 1):
        turned = scene.send(f"{HOME}/modules/1/lesson/{page}", as_=alice)
    assert turned.headers["location"] == f"{HOME}/modules/1/check"
    check = scene.send(f"{HOME}/modules/1/check", as_=alice).headers["location"]
    key = {q.id: [o.right for o in q.options].index(True) for q in given.published.modules[0].check.questions}
    asked = set(re.findall(r'name="answers\.([^"]+)"', scene.visit(check, as_=alice).text))
    unfinished = scene.send(check, {f"answers.{sorted(asked)[0]}": "0"}, as_=alice)
    assert unfinished.status_code == 422 and "Still open" in unfinished.text
    scene.send(check, {f"answers.{question}": str(key[question]) for question in asked}, as_=alice)
    assert "Passed" in scene.visit(check, as_=alice).text
    assert scene.visit(f"{HOME}/modules/2/lesson/1", as_=alice).status_code == 200


def test_attendance_is_written_down_by_page(given: Given, scene: Scene) -> None:
    cohort = given.cohort()
    training = given.studying(cohort)
    sheet = f"{HOME}/teaching/sessions/{given.session(cohort)}/attendance"

    too_long = {f"presence.{training}": "part", f"minutes.{training}": "500"}
    assert scene.send(sheet, too_long, as_=femi).status_code == 422
    assert scene.send(sheet, {f"presence.{training}": "attended"}, as_=femi).status_code == 303

    assert "You were there" in scene.visit(f"{HOME}/sessions", as_=alice).text


def test_a_facilitator_introduces_herself_by_page(scene: Scene) -> None:
    page, told = f"{HOME}/teaching/introduction", {"name": "Femi", "contact": "555 0100"}

    missing = scene.send(page, told, as_=femi)
    assert missing.status_code == 422 and "Please choose one of the answers." in missing.text
    for answer, cps in (("no", False), ("yes", True)):
        assert scene.send(page, told | {"is_cps": answer}, as_=femi).status_code == 303
        [introduced] = scene.visit(f"{API}/facilitators", as_=dana).json()
        assert introduced == {
            "person_id": "femi",
            "name": "Femi",
            "contact": "555 0100",
            "cps": False,
            "says_cps": cps,
            "confirmed": False,
            "left": False,
        }


def test_a_session_is_planned_by_page_at_an_hour_of_where_the_agency_is(given: Given, scene: Scene) -> None:
    cohort = given.cohort()
    page = f"{HOME}/teaching/{cohort}/sessions/new"
    plan = {"title": "An evening", "place": "Here", "time": "18:00", "minutes": "90", "led_by": "femi"}

    unfinished = scene.send(page, plan | {"day": "2026-02-30"}, as_=femi)
    assert unfinished.status_code == 422 and unfinished.text.count('aria-invalid="true"') == 1
    assert scene.send(page, plan | {"day": "2026-03-10"}, as_=femi).status_code == 303

    [planned] = scene.visit(f"{API}/cohorts/{cohort}/sessions", as_=femi).json()
    assert (planned["starts_at"], planned["minutes"]) == ("2026-03-10T22:00:00Z", 90)


def test_an_administrator_opens_a_group_by_page(given: Given, scene: Scene) -> None:
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
    opened = scene.send(f"{HOME}/teaching/new", plan, as_=dana)

    assert opened.status_code == 303
    assert "Autumn" in scene.visit(f"{HOME}/cohorts").text


def test_the_attendance_paper_says_what_it_is_not(given: Given, scene: Scene) -> None:
    old = {"person_id": "alice", "name": "Alice", "completed_on": "2019-06-01", "practice_minutes": 720, "source": "x"}
    assert scene.send(f"{API}/history", json=[old], as_=dana).json() == {"trainings": 1}

    paper = scene.visit(f"{HOME}/attendance-certificate.pdf", as_=alice)
    page = scene.visit(f"{HOME}/completion", as_=alice).text

    assert paper.headers["content-type"] == "application/pdf" and paper.content.startswith(b"%PDF")
    assert "pdfuaid" in paper.content.decode("latin-1")
    assert "It is not a certification" in page


def test_the_queue_of_applications_is_counted(given: Given, scene: Scene) -> None:
    given.applied(given.cohort())

    queue = scene.visit(f"{API}/queues", as_=dana).json()[0]

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
    given: Given, scene: Scene, address: str, body: object
) -> None:
    cohort = given.cohort()

    answer = scene.send(f"{API}/{address.format(cohort=cohort)}", json=body, as_=dana)

    assert answer.status_code == 422
    assert answer.headers["content-type"].startswith("application/problem+json")
