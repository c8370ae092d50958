"""A search is understood as a whole or refused, and a refusal is told in FHIR's own words."""

import pytest

from registry.fhir.rules import (
    Asked,
    NoSuchCount,
    NoSuchInteraction,
    NotThatFormat,
    NotUnderstood,
    OnlyAForm,
    OnlyHealthSystems,
    asked_of,
    issue_of,
    number_in,
    number_referred_to,
    refuse_unless_form,
    refuse_unless_json,
    refuse_unless_offered,
)
from shared.refusals import Conflict, Unauthenticated, Unavailable, UsedUp

KNOWN = ("_id", "identifier", "name")
SYSTEM = "https://registry.example/registry/certificates"
BASE = "https://registry.example/registry/fhir/R4"
MOST_SIGNS = "9" * 16


@pytest.mark.parametrize(
    ("sent", "asked"),
    [
        ([("name", "Alice")], Asked("name", "Alice")),
        ([("name", " Alice ")], Asked("name", "Alice")),
        ([("identifier", "CPS-1"), ("_format", "json")], Asked("identifier", "CPS-1")),
        ([("page", ""), ("_count", " "), ("name", "Alice")], Asked("name", "Alice")),
        ([("name", "Alice"), ("page", "0")], Asked("name", "Alice", "0")),
        ([("name", "Alice"), ("page", MOST_SIGNS)], Asked("name", "Alice", MOST_SIGNS)),
        ([("_count", "1"), ("name", "Alice"), ("page", "7")], Asked("name", "Alice", "7", 1)),
        ([("_count", "900"), ("_id", "CPS-1")], Asked("_id", "CPS-1", count=900)),
    ],
)
def test_one_parameter_is_searched_by_and_others_stand_beside_it(sent: list[tuple[str, str]], asked: Asked) -> None:
    assert asked_of(sent, KNOWN) == asked


@pytest.mark.parametrize(
    "sent",
    [
        [],
        [("_count", "3")],
        [("name", " ")],
        [("family", "Amadi")],
        [("name", "Alice"), ("family", "Amadi")],
        [("name", "Alice"), ("name", "Amadi")],
        [("name", "Alice"), ("page", "7"), ("page", "8")],
        [("name", "Alice"), ("_count", "1"), ("_count", "1")],
        [("name", "Alice"), ("page", "x")],
        [("name", "Alice"), ("page", "-1")],
        [("name", "Alice"), ("page", "٣")],
        [("name", "Alice"), ("page", MOST_SIGNS + "9")],
        [("identifier", "CPS-1"), ("page", "7")],
    ],
)
def test_what_is_not_understood_is_said_with_what_would_be(sent: list[tuple[str, str]]) -> None:
    with pytest.raises(NotUnderstood) as refused:
        asked_of(sent, KNOWN)
    assert refused.value.values["parameters"] == "_id, identifier, name"


@pytest.mark.parametrize("count", ["0", "00", "-1", "1.5", "many", "²"])
def test_a_count_is_a_whole_number_from_one_on(count: str) -> None:
    with pytest.raises(NoSuchCount):
        asked_of([("name", "Alice"), ("_count", count)], KNOWN)


@pytest.mark.parametrize("said", ["json", "JSON", "application/json", "application/fhir+json", "application/fhir json"])
def test_json_is_asked_for_in_many_ways(said: str) -> None:
    refuse_unless_json([("name", "xml"), ("_format", said)])


@pytest.mark.parametrize("said", ["xml", "", "application/fhir+xml"])
def test_no_other_format_is_answered_also_where_json_is_asked_for_too(said: str) -> None:
    with pytest.raises(NotThatFormat):
        refuse_unless_json([("_format", "json"), ("_format", said)])
    with pytest.raises(NotThatFormat):
        asked_of([("name", "Alice"), ("_format", said)], KNOWN)


@pytest.mark.parametrize("said", ["application/x-www-form-urlencoded", "Application/X-WWW-Form-Urlencoded ; charset=x"])
def test_a_search_is_sent_as_a_form(said: str) -> None:
    refuse_unless_form(said)


@pytest.mark.parametrize("said", ["", "application/fhir+json", "multipart/form-data; boundary=x"])
def test_a_search_is_sent_as_nothing_else(said: str) -> None:
    with pytest.raises(OnlyAForm):
        refuse_unless_form(said)


def test_what_no_other_door_takes_is_not_offered() -> None:
    with pytest.raises(NoSuchInteraction):
        refuse_unless_offered("Patient/1")


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("CPS-1", "CPS-1"),
        (f"{SYSTEM}|CPS-1", "CPS-1"),
        ("http://hl7.org/fhir/sid/us-npi|CPS-1", None),
        ("|CPS-1", None),  # a number of no system
        (f"{SYSTEM}|", ""),
    ],
)
def test_a_number_of_somebody_elses_is_none_of_ours(value: str, number: str | None) -> None:
    assert number_in(value, SYSTEM) == number


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("CPS-1", "CPS-1"),
        ("Practitioner/CPS-1", "CPS-1"),
        (f"{BASE}/Practitioner/CPS-1", "CPS-1"),
        ("Patient/CPS-1", None),
        ("https://elsewhere.example/Practitioner/CPS-1", None),
    ],
)
def test_a_reference_leads_to_a_practitioner_of_ours(value: str, number: str | None) -> None:
    assert number_referred_to(value, BASE) == number


@pytest.mark.parametrize(
    ("refusal", "code"),
    [
        (OnlyHealthSystems(), "forbidden"),
        (Unauthenticated(), "login"),
        (NoSuchInteraction(), "not-found"),
        (UsedUp(seconds=1), "throttled"),
        (Unavailable(), "transient"),
        (NoSuchCount("_count"), "not-supported"),
        (NotUnderstood("parameters", parameters="name"), "not-supported"),
        (OnlyAForm("content-type"), "invalid"),
        (Conflict(), "exception"),
        (KeyError("name"), "exception"),
    ],
)
def test_every_trouble_has_its_kind_in_the_list_of_fhir(refusal: Exception, code: str) -> None:
    assert issue_of(refusal) == code
