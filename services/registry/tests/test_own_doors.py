"""What a signed-in person sees and does of their own: signing, listing, my path, my certificate."""

from datetime import date

import pytest

from shared.testing import TODAY, Scene
from shared.testing.cast import alice, mallory
from shared.testing.facts import result_released, training_completed

from .walk import API, VERSION, certify, decide, tell

SIGNING = {"name": "Alice Amadi", "code_version": VERSION, "listing": "number"}
OWN_PAGES = ["/registry/path", "/registry/mine", "/registry/commitment", "/registry/listing"]


def test_the_code_is_read_in_ones_language_and_signed_once(scene: Scene) -> None:
    read = scene.visit(f"{API}/commitment", as_=alice, language="es").json()
    assert read["code"]["version"] == VERSION and len(read["code"]["principles"]) == 14 and read["signed"] is None

    assert scene.send(f"{API}/commitment", json=SIGNING, as_=alice).json() == {"certificate_number": None}

    assert scene.visit(f"{API}/commitment", as_=alice).json()["signed"]["name"] == "Alice Amadi"
    again = scene.send(f"{API}/commitment", json=SIGNING, as_=alice, language="es")
    assert (again.status_code, again.json()["detail"]) == (409, "Usted ya firmó el Código. No se cambió nada.")


def test_the_last_condition_answers_with_the_number(scene: Scene) -> None:
    tell(scene, training_completed(alice, TODAY), TODAY)
    tell(scene, result_released(alice, TODAY), TODAY)

    number = scene.send(f"{API}/commitment", json=SIGNING, as_=alice).json()["certificate_number"]

    assert scene.visit(f"{API}/mine", as_=alice).json()["number"] == number
    assert scene.visit(f"{API}/certificates/{number}").json()["name"] is None


@pytest.mark.parametrize(
    "change",
    [
        {"name": "   "},
        {"name": "Alice\nAmadi"},
        {"name": "x" * 201},
        {"name": "a\x00b"},
        {"name": "Alice\u202egnoleba"},  # would turn what stands after it
        {"name": "Alice, LICSW"},
        {"listing": "everywhere"},
        {"listing": None},
        {"role": "administrator"},
    ],
)
def test_a_signature_that_cannot_be_read_is_a_problem(scene: Scene, change: dict[str, object]) -> None:
    assert scene.send(f"{API}/commitment", json={**SIGNING, **change}, as_=alice).status_code == 422


def test_nothing_is_preselected_and_nothing_lost_when_the_choice_is_missing(scene: Scene) -> None:
    page = scene.visit("/registry/commitment", as_=alice).text
    assert "checked" not in page and "Principle 3 of the Code" in page

    sent = scene.send("/registry/commitment", {"name": "Alice Ä.", "code_version": VERSION}, as_=alice)

    assert sent.status_code == 422
    assert 'value="Alice Ä."' in sent.text and "checked" not in sent.text
    assert "Please choose one of the answers." in sent.text and "Please tick this box to go on." in sent.text


def test_signing_on_the_page_leads_to_my_path(scene: Scene) -> None:
    answers = {"name": "Alice", "code_version": VERSION, "listing": "unlisted", "agreed": "true"}

    sent = scene.send("/registry/commitment", answers, as_=alice)

    assert (sent.status_code, sent.headers["location"]) == (303, "/registry/path")
    assert scene.visit(f"{API}/listing", as_=alice).json()["choice"] == "unlisted"


def test_a_listing_is_changed_at_any_time_and_a_link_made_and_withdrawn(scene: Scene) -> None:
    certify(scene, alice, TODAY, name="Alice Amadi")
    changed = scene.send(
        f"{API}/listing", json={"name": " Alice  A. ", "listing": "unlisted"}, as_=alice, method="PUT"
    ).json()
    assert (changed["listed_name"], changed["choice"]) == ("Alice A.", "unlisted")

    code = scene.send(f"{API}/listing/link", as_=alice).json()["share_code"]
    assert scene.visit(f"{API}/shared/{code}").json()["name"] == "Alice A."
    assert scene.send(f"{API}/listing/link", as_=alice, method="DELETE").status_code == 204
    assert scene.visit(f"{API}/shared/{code}").status_code == 404
    assert scene.send(f"{API}/listing/link", as_=alice, method="DELETE").status_code == 409


def test_listing_and_link_work_on_their_page(scene: Scene) -> None:
    certify(scene, alice, TODAY)

    assert scene.send("/registry/listing/link", as_=alice).headers["location"] == "/registry/listing"
    assert "/registry/shared/" in scene.visit("/registry/listing", as_=alice).text
    scene.send("/registry/listing/link/withdraw", as_=alice)
    assert "/registry/shared/" not in scene.visit("/registry/listing", as_=alice).text
    scene.send("/registry/listing", {"name": "Alice", "listing": "number"}, as_=alice)
    assert "Now: by number only." in scene.visit("/registry/listing", as_=alice).text


@pytest.mark.parametrize("address", OWN_PAGES)
def test_each_own_page_says_what_will_be_there_before_anything_is(scene: Scene, address: str) -> None:
    assert scene.visit(address, as_=mallory).status_code == 200


@pytest.mark.parametrize("address", OWN_PAGES)
def test_own_pages_are_for_who_is_signed_in(scene: Scene, address: str) -> None:
    answer = scene.visit(address)

    assert (answer.status_code, answer.headers["location"]) == (303, f"/sign-in?next={address}")


@pytest.mark.parametrize(
    ("method", "address"),
    [
        ("GET", "/mine"),
        ("GET", "/listing"),
        ("PUT", "/mine/retirement"),
        ("DELETE", "/mine/retirement"),
        ("POST", "/listing/link"),
        ("DELETE", "/listing/link"),
    ],
)
def test_mallory_has_nothing_of_alices_and_a_stranger_nothing_at_all(scene: Scene, method: str, address: str) -> None:
    certify(scene, alice, TODAY)

    assert scene.send(API + address, method=method, as_=mallory).status_code == 404
    assert scene.send(API + address, method=method).status_code == 401


def test_my_path_tells_the_next_step_with_days_and_numbers(scene: Scene) -> None:
    tell(scene, training_completed(alice, TODAY), TODAY)
    tell(scene, result_released(alice, TODAY), TODAY)

    way = scene.visit(f"{API}/path", as_=alice).json()

    assert way["next_step"]["url"] == "/registry/commitment"
    assert [stop["state"] for stop in way["stops"]] == ["done", "done", "here", "ahead", "ahead"]
    assert "{" not in "".join(stop["words"] for stop in way["stops"])


def test_a_new_certification_is_celebrated(scene: Scene) -> None:
    certify(scene, alice, TODAY, name="Alice Amadi")

    page = scene.visit("/registry/mine", as_=alice).text

    assert "You did it, <bdi>Alice Amadi</bdi>" in page and "/registry/mine/certificate.pdf" in page
    assert "Lo logró, <bdi>Alice Amadi</bdi>" in scene.visit("/registry/mine", as_=alice, language="es").text


def test_an_older_one_is_not_but_is_still_a_good_thing_to_see(scene: Scene) -> None:
    certify(scene, alice, date(TODAY.year - 1, 1, 2))
    scene.at(TODAY)

    page = scene.visit("/registry/mine", as_=alice).text

    assert "You did it" not in page and "You are a Certified Peer Specialist" in page


def test_retiring_and_coming_back_by_page_and_by_json(scene: Scene) -> None:
    certify(scene, alice, TODAY)

    assert scene.send("/registry/mine/retire", as_=alice).status_code == 303
    assert "Retired. Certified in the past" in scene.visit("/registry/mine", as_=alice).text
    assert scene.send(f"{API}/mine/retirement", as_=alice, method="PUT").status_code == 409
    assert scene.send(f"{API}/mine/retirement", as_=alice, method="DELETE").status_code == 204
    assert scene.visit(f"{API}/mine", as_=alice).json()["status"]["kind"] == "active"
    scene.send(f"{API}/mine/retirement", as_=alice, method="PUT")
    assert scene.send("/registry/mine/return", as_=alice).status_code == 303


def test_somebody_whose_certification_was_suspended_is_asked_to_talk(scene: Scene) -> None:
    decide(scene, certify(scene, alice, TODAY), "suspend")

    assert "Talk with us" in scene.visit("/registry/path", as_=alice).text
    assert "certificate.pdf" not in scene.visit("/registry/mine", as_=alice).text
    assert scene.visit("/registry/mine/certificate.pdf", as_=alice).status_code == 409
