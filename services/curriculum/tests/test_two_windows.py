"""Two windows at one form: what was written in the older one never silently replaces what the newer one saved."""

import html

import pytest

from curriculum.readiness.keys import invitation_of
from curriculum.study.queries import my_check
from shared.testing import Scene
from shared.testing.cast import alice
from shared.testing.windows import CHANGED, MEANWHILE, Window

from .walk import Given


def shows(scene: Scene, page: str, words: str) -> bool:
    return words in html.unescape(scene.read(page, as_=alice))


def test_a_reflection(given: Given, scene: Scene) -> None:
    given.studying(given.cohort())
    page = "/curriculum/modules/1/reflection"
    older, newer = Window(scene, page), Window(scene, page)
    assert newer.sends(text="From the laptop").status_code == 303

    answer = older.sends(text="From the phone")

    assert answer.status_code == 409
    assert all(words in answer.text for words in (CHANGED, MEANWHILE, "From the laptop", "From the phone"))
    assert shows(scene, page, "From the laptop")
    assert older.sends(text="From the phone").status_code == 303
    assert shows(scene, page, "From the phone")


def test_a_page_that_was_not_changed_takes_nothing_back(given: Given, scene: Scene) -> None:
    given.studying(given.cohort())
    page = "/curriculum/modules/1/reflection"
    Window(scene, page).sends(text="First")
    older = Window(scene, page)
    Window(scene, page).sends(text="Second")

    assert older.sends(text="First").status_code == 303
    assert shows(scene, page, "Second")


def test_an_application_that_is_kept_half_filled(given: Given, scene: Scene) -> None:
    page = f"/curriculum/cohorts/{given.cohort()}/apply"
    older, newer = Window(scene, page), Window(scene, page)
    assert newer.sends(f"{page}/keep", name="Alice", experience="From the laptop").status_code == 303

    answer = older.sends(f"{page}/keep", name="Alice", experience="From the phone", support="Large print")

    assert answer.status_code == 409
    assert all(words in answer.text for words in (MEANWHILE, "From the laptop", "From the phone", "Large print"))
    assert shows(scene, page, "From the laptop")


def test_what_was_changed_in_one_field_alone_is_saved_beside_the_other(given: Given, scene: Scene) -> None:
    page = f"/curriculum/cohorts/{given.cohort()}/apply"
    older, newer = Window(scene, page), Window(scene, page)
    newer.sends(f"{page}/keep", experience="From the laptop")

    assert older.sends(f"{page}/keep", support="Large print").status_code == 303

    assert shows(scene, page, "From the laptop")
    assert shows(scene, page, "Large print")


def test_an_application_is_sent_as_its_writer_saw_it(given: Given, scene: Scene) -> None:
    page = f"/curriculum/cohorts/{given.cohort()}/apply"
    older = Window(scene, page)
    Window(scene, page).sends(f"{page}/keep", name="Alice", experience="From the laptop")

    sent = older.sends(name="Alice", experience="From the phone", attested="true")

    assert sent.status_code == 409
    assert older.sends(name="Alice", experience="From the phone", attested="true").status_code == 303


def test_a_check(given: Given, scene: Scene) -> None:
    given.studying(given.cohort())
    check = given.begun_check(1)
    page, (one, two, *_) = f"/curriculum/checks/{check.id}", [f"answers__{question.id}" for question in check.questions]
    older, newer = Window(scene, page), Window(scene, page)
    assert newer.sends(f"{page}/keep", **{one: "1"}).status_code == 303
    assert older.sends(f"{page}/keep", **{two: "0"}).status_code == 303

    answer = older.sends(f"{page}/keep", **{one: "2", two: "0"})

    assert answer.status_code == 409
    assert MEANWHILE in answer.text
    assert given.ask(my_check, alice, check.id).answers == {one[9:]: 1, two[9:]: 0}


def test_a_look_at_readiness(scene: Scene) -> None:
    result = scene.send("/curriculum/readiness", {"label": "North House"}).headers["location"]
    invitation = f"/curriculum/readiness/invited/{invitation_of(result.rsplit('/', 1)[1])}"
    page = scene.send(invitation, {"position": "staff"}).headers["location"]
    statement = f"answers__{scene.app.state.readiness.statements[0].id}"
    older, newer = Window(scene, page), Window(scene, page)
    assert newer.sends(**{statement: "4"}).status_code == 303

    answer = older.sends(**{statement: "2"})

    assert answer.status_code == 409
    assert all(words in answer.text for words in (CHANGED, MEANWHILE, "I agree"))


@pytest.mark.parametrize("base", ["", "null", "{}"])
def test_a_mark_that_says_nothing_is_older_than_all_that_is_saved(given: Given, scene: Scene, base: str) -> None:
    given.studying(given.cohort())
    page = "/curriculum/modules/1/reflection"
    window = Window(scene, page)
    window.sends(text="There already")
    window.base = base or "nonsense"

    assert window.sends(text="Over it").status_code == 409
