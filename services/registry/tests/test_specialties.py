"""Further tracks: told by the CE tracker, shown where their owner says so, found by them."""

from datetime import date
from typing import Any

from registry.listings.commands import describe_listing
from registry.listings.inputs import DescribeListing
from shared.events import SpecialtyAwarded
from shared.testing import TODAY, Scene
from shared.testing.cast import alice, mallory, somebody

from .walk import API, certify, decide, tell

TITLES = {"title_en": "Housing and homelessness", "title_es": "Vivienda"}


def awarded(person_id: str, specialty: str = "housing", **change: Any) -> SpecialtyAwarded:
    said: dict[str, Any] = {"level": "specialty", "awarded_on": TODAY, "rule_set": "tracks-1", **TITLES}
    return SpecialtyAwarded(person_id=person_id, specialty=specialty, **said | change)


def shown(scene: Scene, number: str, language: str = "en") -> list[str]:
    entry = scene.visit(f"{API}/certificates/{number}", as_=mallory, language=language).json()
    return [one["title"] for one in entry["specialties"]]


def test_a_track_is_shown_only_where_its_owner_says_so(scene: Scene) -> None:
    number = certify(scene, alice, TODAY)
    tell(scene, awarded("alice"), TODAY)
    assert shown(scene, number) == []

    page = scene.visit("/registry/listing/description", as_=alice).text
    scene.do(describe_listing, alice, DescribeListing(specialties=("housing",)))

    assert "Housing and homelessness" in page
    assert shown(scene, number) == ["Housing and homelessness"]
    assert shown(scene, number, "es") == ["Vivienda"]
    assert "Housing and homelessness" in scene.visit(f"/registry/certificates/{number}").text


def test_what_nobody_awarded_is_not_shown_and_not_found(scene: Scene) -> None:
    number = certify(scene, alice, TODAY, name="Alice Amadi")
    tell(scene, awarded("bea"), TODAY)
    scene.do(describe_listing, alice, DescribeListing(specialties=("housing",)))

    assert shown(scene, number) == []
    found = scene.visit(f"{API}/registrants?name=amadi&specialty=housing").json()
    assert found["registrants"] == []


def test_a_search_is_narrowed_down_by_a_track(scene: Scene) -> None:
    for person, name in (("a", "Maria A"), ("b", "Maria B")):
        certify(scene, somebody(person), TODAY, name=name)
    tell(scene, awarded("a", "advanced", title_en="Advanced", level="advanced"), TODAY)
    scene.do(describe_listing, somebody("a"), DescribeListing(specialties=("advanced",)))

    found = scene.visit(f"{API}/registrants?name=maria&specialty=advanced").json()["registrants"]
    page = scene.send("/registry", {"name": "maria", "specialty": "advanced"}).text

    assert [one["name"] for one in found] == ["Maria A"]
    assert found[0]["specialties"][0] == {
        "specialty": "advanced",
        "level": "advanced",
        "title": "Advanced",
        "awarded_on": str(TODAY),
    }
    assert "Advanced (advanced)" in page and "Maria B" not in page


def test_it_is_shown_by_name_alone_and_while_one_is_certified(scene: Scene) -> None:
    by_number = certify(scene, alice, TODAY, choice="number")
    suspended = certify(scene, somebody("bea"), TODAY)
    for person in ("alice", "bea"):
        tell(scene, awarded(person), TODAY)
        scene.do(describe_listing, somebody(person), DescribeListing(specialties=("housing",)))
    decide(scene, suspended, "suspend")

    assert shown(scene, by_number) == shown(scene, suspended) == []


def test_a_title_that_is_said_anew_is_shown_anew(scene: Scene) -> None:
    number = certify(scene, alice, TODAY)
    tell(scene, awarded("alice"), TODAY)
    scene.do(describe_listing, alice, DescribeListing(specialties=("housing",)))

    tell(scene, awarded("bea", title_en="Homes", title_es="Hogares"), date(2026, 12, 2))

    assert shown(scene, number, "es") == ["Hogares"]
