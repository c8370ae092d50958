"""What anybody sees without an account: JSON and pages."""

import re
from datetime import date

import pytest

from registry.certifications.numbers import new_number
from registry.listings.commands import choose_listing, give_share_link, withdraw_share_link
from registry.listings.inputs import ChooseListing
from shared.testing import TODAY, Scene
from shared.testing.cast import alice, erin, somebody

from .walk import API, certify, decide

ALL_THAT_A_NUMBER_OPENS = (
    "/registry/certificates/{}",
    "/registry/certificates/{}/qr.svg",
    "/registry/certificates/{}/report.pdf",
    API + "/certificates/{}",
)


def test_search_answers_those_listed_by_name_with_a_whole_sentence(scene: Scene) -> None:
    number = certify(scene, alice, TODAY, name="Álice Amadi")
    certify(scene, somebody("bea"), TODAY, name="Alice Hidden", choice="number")

    found = scene.visit(f"{API}/registrants", params={"name": "alice"})

    assert found.status_code == 200
    [entry] = found.json()["registrants"]
    assert entry["number"] == number and entry["name"] == "Álice Amadi"
    assert entry["status"]["kind"] == "active"
    assert entry["status"]["sentence"] == f"Certified until December 31, {TODAY.year + 1}."
    assert (entry["taxonomy"], entry["service_code"]) == ("175T00000X", "H0038")
    assert found.json()["as_of"] and found.headers["cache-control"] == "no-store"


def test_search_speaks_the_readers_language(scene: Scene) -> None:
    certify(scene, alice, TODAY, name="Alice")

    [entry] = scene.visit(f"{API}/registrants?name=alice", as_=erin, language="es").json()["registrants"]

    assert entry["status"]["sentence"] == f"Con certificación hasta el 31 de diciembre de {TODAY.year + 1}."


@pytest.mark.parametrize(
    "query", ["", "?name=", "?name=!!", "?name=%20%20", "?name=ana&position=x", "?name=ana&page=2"]
)
def test_a_search_that_cannot_be_done_is_a_problem_with_advice(scene: Scene, query: str) -> None:
    answer = scene.visit(f"{API}/registrants{query}")

    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_number_is_looked_up_however_it_is_typed(scene: Scene) -> None:
    number = certify(scene, alice, TODAY)

    for typed in (number, number.lower(), number.replace("-", " "), number.replace("-", "")):
        assert scene.visit(f"{API}/certificates/{typed}").json()["number"] == number


def test_attendance_is_not_certification_whether_the_paper_exists_or_not(scene: Scene) -> None:
    answer = scene.visit(f"{API}/certificates/AT-7KQ2-9MXR").json()

    assert answer["status"] == {
        "kind": "not-a-certification",
        "sentence": "This is not a certification.",
        "until": None,
        "since": None,
    }
    assert answer["name"] is None and answer["granted_on"] is None
    assert "This is not a certification" in scene.visit("/registry/certificates/AT-7KQ2-9MXR").text


@pytest.mark.parametrize("where", ALL_THAT_A_NUMBER_OPENS)
def test_unlisted_and_unknown_look_the_same(scene: Scene, where: str) -> None:
    unlisted = certify(scene, alice, TODAY, choice="unlisted")
    unknown = new_number()

    answers = [
        scene.visit(where.format(number), headers={"x-request-id": "the-same-one", "accept-encoding": "identity"})
        for number in (unlisted, unknown)
    ]

    bodies = [answer.text.replace(unlisted, "…").replace(unknown, "…") for answer in answers]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert bodies[0] == bodies[1]
    assert dict(answers[0].headers) == dict(answers[1].headers)


def test_a_withdrawn_link_and_one_that_never_was_look_the_same(scene: Scene) -> None:
    certify(scene, alice, TODAY, name="Alice Amadi", choice="unlisted")
    code = scene.do(give_share_link, alice)
    assert "Alice Amadi" in scene.visit(f"/registry/shared/{code}").text
    assert scene.visit(f"{API}/shared/{code}").json()["name"] == "Alice Amadi"
    scene.do(withdraw_share_link, alice)

    never = "0" * len(code)
    answers = [scene.visit(f"/registry/shared/{one}") for one in (code, never)]

    assert [answer.status_code for answer in answers] == [404, 404]
    assert answers[0].text.replace(code, "…") == answers[1].text.replace(never, "…")


def test_a_link_does_not_tell_the_number_a_way_round_the_choice(scene: Scene) -> None:
    """The page of a link shows the number, and the number alone still opens nothing."""
    number = certify(scene, alice, TODAY, choice="unlisted")
    code = scene.do(give_share_link, alice)

    page = scene.visit(f"/registry/shared/{code}").text

    assert number in page and "qr.svg" not in page
    assert scene.visit(f"/registry/certificates/{number}").status_code == 404


def test_no_page_about_a_person_is_kept_or_indexed(scene: Scene) -> None:
    number = certify(scene, alice, TODAY)

    for address in (
        f"/registry/certificates/{number}",
        f"{API}/registrants?name=alice",
        f"{API}/certificates/{number}",
    ):
        answer = scene.visit(address)
        assert (answer.headers["cache-control"], answer.headers["x-robots-tag"]) == ("no-store", "noindex")


def test_the_page_says_how_it_stands_and_as_of_when(scene: Scene) -> None:
    number = certify(scene, alice, TODAY, name="Alice Amadi")

    page = scene.visit(f"/registry/certificates/{number}").text

    assert "Alice Amadi" in page and f"Certified until December 31, {TODAY.year + 1}." in page
    assert "As of " in page and f"/registry/certificates/{number}/qr.svg" in page


def test_a_typed_number_leads_to_its_page(scene: Scene) -> None:
    number = certify(scene, alice, TODAY)

    sent = scene.send("/registry", {"name": f" {number.lower()} "})

    assert (sent.status_code, sent.headers["location"]) == (303, f"/registry/certificates/{number}")


@pytest.mark.parametrize("typed", ["CPS-7K2M-Q9X8", "CPS-7K2M-Q9XT-4HVP", "7K2MQ9XT4HVZ"])
def test_a_mistyped_number_is_told_as_one_also_in_an_address(scene: Scene, typed: str) -> None:
    answer = scene.visit(f"{API}/certificates/{typed}")

    assert (answer.status_code, answer.json()["type"]) == (422, "/problems/mistyped-number")
    assert "This number has a typing error." in scene.visit(f"/registry/certificates/{typed}").text


@pytest.mark.parametrize("typed", ["CPS-7K2M-Q9X8", "CPS-HELLO", "7K2MQ9XT4HVP"])
def test_a_typing_error_comes_back_with_advice_and_what_was_typed(scene: Scene, typed: str) -> None:
    sent = scene.send("/registry", {"name": typed})

    assert sent.status_code == 422
    assert "This number has a typing error." in sent.text and f'value="{typed}"' in sent.text


def test_a_search_without_a_letter_says_what_to_do_and_keeps_what_was_typed(scene: Scene) -> None:
    page = scene.send("/registry", {"name": "?!", "place": "Salem"})

    assert page.status_code == 422
    assert "Please type a name, or how it begins." in page.text
    assert 'value="?!"' in page.text and 'value="Salem"' in page.text


def test_what_somebody_types_never_becomes_markup(scene: Scene) -> None:
    assert "<b>x" not in scene.send("/registry", {"name": "<b>xx</b>"}).text


def test_the_result_of_a_search_is_a_page_in_spanish_too(scene: Scene) -> None:
    certify(scene, alice, TODAY, name="Alice Amadi")

    page = scene.send("/registry", {"name": "alice"}, as_=erin, language="es").text

    assert '<html lang="es"' in page and "Con certificación hasta el 31 de diciembre" in page


def test_what_is_typed_stands_in_no_address(scene: Scene) -> None:
    for number in range(60):
        certify(scene, somebody(f"ana-{number}"), TODAY, name="Ana Amadi")

    first = scene.send("/registry", {"name": "ana amadi"})
    assert first.status_code == 200 and first.text.count("<bdi>Ana Amadi</bdi>") == 25
    assert not re.search(r'(href|action)="[^"]*ana', first.text, re.IGNORECASE)
    [position] = re.findall(r'name="position" value="(\d+)"', first.text)

    second = scene.send("/registry", {"name": "ana amadi", "position": position})

    assert second.text.count("<bdi>Ana Amadi</bdi>") == 25
    assert scene.visit("/registry/search?name=ana").status_code == 404


def test_nobody_found_says_what_one_may_have_meant(scene: Scene) -> None:
    certify(scene, alice, TODAY, name="Álice Amadi")

    page = scene.send("/registry", {"name": "alise amadi"}).text

    assert "Did you mean" in page and 'name="name" value="alice amadi"' in page
    assert "Did you mean" not in scene.send("/registry", {"name": "bob"}).text


def test_what_stands_beside_a_name_is_shown_with_it_and_not_without(scene: Scene) -> None:
    number = certify(scene, alice, TODAY, name="Alice Amadi")
    form = {"town": "Salem", "region": "Georgia", "languages": ["es", "ase"]}
    assert scene.send("/registry/listing/description", form, as_=alice).status_code == 303

    assert "Salem, Georgia" in scene.send("/registry", {"name": "alice"}).text
    assert "American Sign Language, Spanish" in scene.visit(f"/registry/certificates/{number}").text

    scene.do(choose_listing, alice, ChooseListing(name="Alice Amadi", listing="number"))

    assert "Salem" not in scene.visit(f"/registry/certificates/{number}").text
    assert scene.visit(f"{API}/certificates/{number}").json()["town"] is None


def test_an_entry_whose_date_has_passed_without_a_word_shows_no_days_and_no_codes(scene: Scene) -> None:
    number = certify(scene, alice, date(2020, 5, 9))
    scene.at(TODAY)

    entry = scene.visit(f"{API}/certificates/{number}").json()

    assert entry["status"]["sentence"] == "We are checking this entry; ask us."
    assert (entry["granted_on"], entry["taxonomy"], entry["service_code"]) == (None, None, None)


def test_a_decision_shows_its_day_and_nothing_more(scene: Scene) -> None:
    number = certify(scene, alice, TODAY, name="Alice Amadi")
    decide(scene, number, "suspend")

    page = scene.visit(f"/registry/certificates/{number}").text

    assert "Suspended by a decision of " in page
    assert "qr.svg" not in page and "175T00000X" not in page and "has completed the training" not in page


def test_a_page_that_answers_a_search_says_that_we_have_the_words(scene: Scene) -> None:
    """So that they wait on the device no longer; a search that could not be done leaves them there."""
    found = scene.send("/registry", {"name": "Alice", "_kept": "7.1"})
    refused = scene.send("/registry", {"name": "?!", "_kept": "7.1"})

    assert (found.status_code, refused.status_code) == (200, 422)
    assert 'data-taken="7.1"' in found.text and "data-taken" not in refused.text
