"""What health systems read is FHIR R4 by a stranger's judgment, and tells no more than anybody may see."""

from datetime import date
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle
from fhir.resources.R4B.capabilitystatement import CapabilityStatement
from fhir.resources.R4B.operationoutcome import OperationOutcome
from fhir.resources.R4B.practitioner import Practitioner
from fhir.resources.R4B.practitionerrole import PractitionerRole

from registry.allowance.rules import UNKNOWN_NUMBERS
from registry.certifications.numbers import new_number
from registry.employers.rules import Kind
from registry.listings.commands import choose_listing, describe_listing
from registry.listings.inputs import ChooseListing, DescribeListing
from registry.programs.commands import make_key
from registry.programs.inputs import MakeKey
from registry.retirements.commands import retire
from shared.testing import Scene
from shared.testing.cast import alice, amara, erin, mallory, somebody

from .organizations import verified
from .walk import certify, decide

DAY = date(2026, 5, 9)
R4 = "/registry/fhir/R4"
NAME = "Alice Amadi"
MODELS = {
    "Practitioner": Practitioner,
    "PractitionerRole": PractitionerRole,
    "Bundle": Bundle,
    "OperationOutcome": OperationOutcome,
    "CapabilityStatement": CapabilityStatement,
}


@pytest.fixture
def key(scene: Scene) -> str:
    organization = verified(scene, kind=Kind.HEALTH_SYSTEM)
    return scene.do(make_key, erin, organization, MakeKey(label="Directory"))


def asks(scene: Scene, key: str, path: str, status: int = 200, **more: Any) -> dict[str, Any]:
    """The answer, which a library of somebody else has found valid."""
    answer = scene.visit(R4 + path, headers={"Authorization": f"Bearer {key}"} if key else {}, **more)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/fhir+json"), answer.text
    assert answer.headers["cache-control"] == "no-store"
    said: dict[str, Any] = answer.json()
    MODELS[said["resourceType"]].model_validate(said)
    return said


def issue(said: dict[str, Any]) -> str:
    assert said["resourceType"] == "OperationOutcome"
    return str(said["issue"][0]["code"])


def resources(said: dict[str, Any]) -> list[dict[str, Any]]:
    return [one["resource"] for one in said.get("entry", ())]


def test_what_can_be_asked_is_said_to_anybody(scene: Scene) -> None:
    said = asks(scene, "", "/metadata")

    assert said["fhirVersion"] == "4.0.1"
    assert [one["type"] for one in said["rest"][0]["resource"]] == ["Practitioner", "PractitionerRole"]


def test_a_practitioner_is_what_the_registry_says(scene: Scene, key: str) -> None:
    number = certify(scene, alice, DAY, name=NAME)
    scene.do(describe_listing, alice, DescribeListing(town="Salem", languages=("en", "es")))

    said = asks(scene, key, f"/Practitioner/{number}")

    assert (said["id"], said["name"][0]["text"], said["active"]) == (number, NAME, True)
    [qualification] = said["qualification"]
    assert qualification["period"] == {"start": "2026-05-09", "end": "2027-12-31"}
    assert [one["coding"][0]["code"] for one in said["communication"]] == ["en", "es"]


def test_a_role_has_its_code_only_while_the_person_is_certified(scene: Scene, key: str) -> None:
    number = certify(scene, alice, DAY, name=NAME)
    role = asks(scene, key, f"/PractitionerRole/{number}")
    assert role["code"][0]["coding"][0] == {
        "system": "http://nucc.org/provider-taxonomy",
        "code": "175T00000X",
        "display": "Peer Specialist",
    }
    assert (role["active"], role["practitioner"]["reference"]) == (True, f"Practitioner/{number}")

    decide(scene, number, "suspend")

    role = asks(scene, key, f"/PractitionerRole/{number}")
    assert (role["active"], "code" in role, role["period"]) == (False, False, {"end": f"{scene.now.date()}"})
    person = asks(scene, key, f"/Practitioner/{number}")
    assert person["active"] and person["qualification"][0]["period"] == {"end": f"{scene.now.date()}"}


def test_who_is_retired_or_long_past_has_no_date_that_the_public_is_not_told(scene: Scene, key: str) -> None:
    number = certify(scene, alice, DAY, name=NAME)
    scene.do(retire, alice)

    assert "qualification" not in asks(scene, key, f"/Practitioner/{number}")
    assert "period" not in asks(scene, key, f"/PractitionerRole/{number}")


def test_only_those_who_list_their_name_are_there(scene: Scene, key: str) -> None:
    by_number = certify(scene, amara, DAY, name="Amara Obi", choice="number")
    unlisted = certify(scene, mallory, DAY, name="Mallory Byrne", choice="unlisted")
    said = {
        str(asks(scene, key, f"/{kind}/{number}", 404))
        for kind in ("Practitioner", "PractitionerRole")
        for number in (by_number, unlisted, new_number(), "AT-7KQ2-9MXR", "no-number")
    }
    assert len(said) == 1

    for number in (by_number, unlisted):
        assert resources(asks(scene, key, f"/Practitioner?identifier={number}")) == []
    assert resources(asks(scene, key, "/Practitioner?name=Obi")) == []


def test_a_name_that_is_not_listed_any_more_is_not_found_any_more(scene: Scene, key: str) -> None:
    number = certify(scene, alice, DAY, name=NAME)
    scene.do(choose_listing, alice, ChooseListing(name=NAME, listing="number"))

    asks(scene, key, f"/Practitioner/{number}", 404)


@pytest.mark.parametrize("kind", ["Practitioner", "PractitionerRole"])
def test_a_number_is_found_with_and_without_its_system(scene: Scene, key: str, kind: str) -> None:
    number = certify(scene, alice, DAY, name=NAME)
    system = asks(scene, key, f"/Practitioner/{number}")["identifier"][0]["system"]

    for value in (number, f"{system}|{number}", number.lower().replace("-", "")):
        found = asks(scene, key, f"/{kind}?identifier={value}")
        assert ([one["id"] for one in resources(found)], found["total"]) == ([number], 1)
    assert asks(scene, key, f"/{kind}?identifier=http://example.org|{number}")["total"] == 0


def test_a_role_is_found_by_its_practitioner(scene: Scene, key: str) -> None:
    number = certify(scene, alice, DAY, name=NAME)
    base = asks(scene, key, "/metadata")["implementation"]["url"]

    for value in (number, f"Practitioner/{number}", f"{base}/Practitioner/{number}"):
        assert [one["id"] for one in resources(asks(scene, key, f"/PractitionerRole?practitioner={value}"))] == [number]
    assert asks(scene, key, f"/PractitionerRole?practitioner=http://example.org/Practitioner/{number}")["total"] == 0
    assert [one["id"] for one in resources(asks(scene, key, f"/Practitioner?_id={number}"))] == [number]


def test_names_are_found_page_by_page_and_the_links_lead_on(scene: Scene, key: str) -> None:
    for place in range(30):
        certify(scene, somebody(f"person-{place:02}"), DAY, name="Maria Smith")

    first = asks(scene, key, "/Practitioner?name=maria%20smith")
    links = {one["relation"]: one["url"] for one in first["link"]}
    second = asks(scene, key, links["next"].partition(R4)[2])

    ids = [one["id"] for one in resources(first) + resources(second)]
    assert (len(resources(first)), len(ids), len(set(ids))) == (25, 30, 30)
    assert "next" not in {one["relation"] for one in second["link"]}


def smiths(scene: Scene, many: int) -> None:
    for place in range(many):
        certify(scene, somebody(f"person-{place:02}"), DAY, name="Maria Smith" if place % 2 else "Maria Smithson")


@pytest.mark.parametrize("name", ["maria%20smith", "smi"])
def test_so_many_at_once_as_were_asked_for_and_nobody_is_left_out_or_twice(scene: Scene, key: str, name: str) -> None:
    smiths(scene, 11)

    ids, path, pages = [], f"/Practitioner?name={name}&_count=3", 0
    while path:
        said = asks(scene, key, path)
        assert len(resources(said)) <= 3
        ids += [one["id"] for one in resources(said)]
        links = {one["relation"]: one["url"] for one in said["link"]}
        path, pages = links.get("next", "").partition(R4)[2], pages + 1

    assert (len(ids), len(set(ids)), pages) == (11, 11, 4)
    assert len(resources(asks(scene, key, f"/Practitioner?name={name}&_count=900"))) == 11


def posts(scene: Scene, key: str, path: str, body: dict[str, str], status: int = 200) -> dict[str, Any]:
    answer = scene.send(R4 + path, body, headers={"Authorization": f"Bearer {key}"} if key else {})
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/fhir+json"), answer.text
    assert answer.headers["cache-control"] == "no-store"
    said: dict[str, Any] = answer.json()
    MODELS[said["resourceType"]].model_validate(said)
    return said


def test_a_search_in_a_body_finds_the_same_and_says_in_no_address_what_was_searched(scene: Scene, key: str) -> None:
    smiths(scene, 5)
    body = {"name": "maria smith", "_count": "2"}

    first = posts(scene, key, "/Practitioner/_search", body)
    links = {one["relation"]: one["url"] for one in first["link"]}
    assert all("smith" not in url.lower() and "_search" in url for url in links.values())
    on = posts(scene, key, links["next"].partition(R4)[2], {"name": "maria smith"})

    by_address = resources(asks(scene, key, "/Practitioner?name=maria%20smith&_count=4"))
    assert resources(first) + resources(on) == by_address
    assert resources(posts(scene, key, "/PractitionerRole/_search", {"identifier": by_address[0]["id"]}))


def test_a_search_in_a_body_has_the_same_bounds(scene: Scene, key: str) -> None:
    assert issue(posts(scene, "", "/Practitioner/_search", {"name": "a"}, 401)) == "login"
    assert issue(posts(scene, key, "/Practitioner/_search", {"family": "a"}, 400)) == "not-supported"
    assert issue(posts(scene, key, "/Practitioner/_search?name=b", {"name": "a"}, 400)) == "not-supported"
    sent = scene.send(f"{R4}/Practitioner/_search", json={"name": "a"}, headers={"Authorization": f"Bearer {key}"})
    assert (sent.status_code, issue(sent.json())) == (400, "invalid")
    for place in range(UNKNOWN_NUMBERS):
        body = {"identifier": new_number()}
        posts(scene, key, "/Practitioner/_search" if place % 2 else "/PractitionerRole/_search", body)
    assert issue(posts(scene, key, "/Practitioner/_search", {"identifier": new_number()}, 429)) == "throttled"


def test_what_is_searched_stands_in_no_log(scene: Scene, key: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(0):
        posts(scene, key, "/Practitioner/_search", {"name": "wintergarten"})
        posts(scene, key, "/Practitioner/_search", {"wintergarten": "wintergarten"}, 400)

    assert "wintergarten" not in caplog.text


@pytest.mark.parametrize(
    "query",
    [
        *("", "?_lastUpdated=gt2020-01-01", "?name=a&identifier=b", "?family=Amadi", "?name=", "?name=a&page=x"),
        *("?_count=0&name=alice", "?_count=x&name=a", "?_count=1&_count=2&name=a", "?name=a&name=b"),
        "?_include=*&name=alice",
    ],
)
def test_what_is_not_understood_is_said_and_never_left_out(scene: Scene, key: str, query: str) -> None:
    assert issue(asks(scene, key, f"/Practitioner{query}", 400)) == "not-supported"


def test_other_formats_and_interactions_are_refused_in_the_same_way(scene: Scene, key: str) -> None:
    assert issue(asks(scene, key, "/Practitioner?name=alice&_format=xml", 400)) == "invalid"
    assert asks(scene, key, "/Practitioner?name=alice&_format=json")["resourceType"] == "Bundle"
    for path in ("/Patient", "/Practitioner/x/_history", "/$export", ""):
        assert issue(asks(scene, key, path or "/", 404)) == "not-found"
    for method in ("POST", "PUT", "DELETE"):
        sent = scene.send(f"{R4}/Practitioner/x/y", method=method, headers={"Authorization": f"Bearer {key}"})
        assert (sent.status_code, issue(sent.json())) == (404, "not-found")


@pytest.mark.parametrize("path", ["/Practitioner?name=alice", "/Practitioner/CPS-1", "/PractitionerRole?identifier=x"])
def test_whoever_has_no_key_of_a_health_system_is_told_so(scene: Scene, path: str) -> None:
    employer = scene.do(make_key, erin, verified(scene), MakeKey(label="Personnel"))

    assert issue(asks(scene, "", path, 401)) == issue(asks(scene, "pwr_wrong", path, 401)) == "login"
    assert issue(asks(scene, employer, path, 403)) == "forbidden"
    assert issue(asks(scene, "", path, 401, as_=alice)) == "login"


def test_numbers_are_not_to_be_tried_out_with_however_many_keys(scene: Scene) -> None:
    organization = verified(scene, kind=Kind.HEALTH_SYSTEM)
    keys = [scene.do(make_key, erin, organization, MakeKey(label=str(place))) for place in range(2)]
    for place in range(UNKNOWN_NUMBERS):
        asks(scene, keys[place % 2], f"/Practitioner/{new_number()}", 404)

    for one in keys:
        assert issue(asks(scene, one, f"/Practitioner/{new_number()}", 429)) == "throttled"


def test_a_health_system_is_shown_so_many_people_in_a_day(scene: Scene, key: str) -> None:
    for place in range(220):
        certify(scene, somebody(f"person-{place:03}"), DAY, name="Maria Smith")
    seen, path = set[str](), "/Practitioner?name=maria%20smith"
    for _ in range(20):
        answer = scene.visit(R4 + path, headers={"Authorization": f"Bearer {key}"})
        if answer.status_code == 429:
            break
        seen |= {one["id"] for one in resources(answer.json()) if one["resourceType"] == "Practitioner"}
        following = [one["url"] for one in answer.json()["link"] if one["relation"] == "next"]
        path = following[0].partition(R4)[2] if following else path

    assert len(seen) == 200
