"""Facts are contracts: what was once published can be read for ever."""

import copy
import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, get_args

import pytest
from pydantic import ValidationError

from shared.events import CATALOGUE, About, Envelope, Event, PersonEvent
from shared.ids import new_id
from shared.services import SERVICES
from tests.contracts.compatibility import breaches
from tests.contracts.schemas import FOLDER, golden, schema

KINDS = sorted(CATALOGUE)
CALLED_OTHERWISE = {
    "CEYearFulfilled",
    "CEYearMissed",
    "CEYearOpened",
    "CEYearProgressed",
    "CEYearReturned",
    "CommitmentSigned",
    "EligibilityOpened",
    "ModuleCompleted",
    "ResultReleased",
    "ResultWithdrawn",
    "SittingSubmitted",
}
"""Classes that do not say their subject's words. They are published under both names; no other is added."""
PERSONAL = re.compile(
    r"name|mail|phone|address|street|town|city|birth|gender|answer|reflection|accommodation|diagnos|health|reason|note"
    r"|comment|text|experience|listing",
    re.IGNORECASE,
)
EXAMPLES = {
    "string": "x",
    "integer": 3,
    "boolean": True,
    "array": [],
    "object": {},
    "date": "2026-03-02",
    "date-time": "2026-03-02T12:00:00Z",
}


def example(field: dict[str, Any]) -> object:
    """Something of the kind that a schema asks for."""
    if "enum" in field:
        return field["enum"][0]
    if "anyOf" in field:  # something, or nothing
        return example(field["anyOf"][0])
    return EXAMPLES[field.get("format") or field["type"]]


def told_then(kind: str) -> dict[str, Any]:
    """The data of a fact as its golden schema describes it."""
    return {name: example(field) for name, field in golden(kind)["data"]["properties"].items()}


def enveloped(kind: str, data: dict[str, Any], **more: object) -> str:
    whole = {
        "specversion": "1.0",
        "id": new_id(),
        "source": f"/{kind.split('.')[0]}",
        "type": kind,
        "subject": "alice",
        "time": "2026-03-02T12:00:00Z",
        "sequence": 1,
        "datacontenttype": "application/json",
        "data": data,
    }
    return json.dumps(whole | more)


def test_every_fact_has_a_golden_schema_and_every_schema_its_fact() -> None:
    assert sorted(file.name.removesuffix(".json") for file in FOLDER.glob("*.json")) == KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_a_fact_can_live_with_what_was_published(kind: str) -> None:
    assert breaches(golden(kind)["data"], schema(CATALOGUE[kind])["data"]) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_fact_as_it_was_first_said_is_still_read(kind: str) -> None:
    data = told_then(kind)

    event = Envelope.model_validate_json(enveloped(kind, data)).event()

    assert json.loads(event.model_dump_json()).items() >= data.items()


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_reader_does_not_know_it_passes_over(kind: str) -> None:
    data = told_then(kind)

    envelope = Envelope.model_validate_json(enveloped(kind, data | {"added_later": {"deep": 1}}, traceparent="00-1"))

    assert envelope.event() == CATALOGUE[kind].model_validate(data)


@pytest.mark.parametrize("kind", KINDS)
def test_a_fact_is_frozen_and_goes_over_the_wire_unchanged(kind: str) -> None:
    event = CATALOGUE[kind].model_validate(told_then(kind))

    assert CATALOGUE[kind].model_validate_json(event.model_dump_json()) == event
    with pytest.raises(ValidationError, match="frozen"):
        event.person_id = "mallory"


@pytest.mark.parametrize("kind", KINDS)
def test_no_field_holds_what_is_nobodys_business(kind: str) -> None:
    assert [name for name in CATALOGUE[kind].model_fields if PERSONAL.search(name)] == []


@pytest.mark.parametrize("name", ["full_name", "home_address", "answers", "accommodation_id", "e_mail"])
def test_a_field_that_would_is_seen(name: str) -> None:
    assert PERSONAL.search(name)


@pytest.mark.parametrize("kind", KINDS)
def test_a_type_says_producer_aggregate_fact_and_version(kind: str) -> None:
    producers = "|".join(one.producer for one in SERVICES.values() if one.producer)
    assert re.fullmatch(rf"({producers})\.[a-z]+\.[a-z]+(-[a-z]+)*\.v[1-9]\d*", kind)
    assert issubclass(CATALOGUE[kind], Event)


@pytest.mark.parametrize("kind", KINDS)
def test_a_fact_says_what_it_is_about_when_it_is_said_and_since_when(kind: str) -> None:
    fact = CATALOGUE[kind]

    assert fact.about in get_args(About)
    assert f"{fact.about.replace('-', '_')}_id" in fact.model_fields
    assert re.fullmatch(r"[A-Z].{20,}\.", fact.trigger)
    assert re.fullmatch(r"20\d\d-(0[1-9]|1[0-2])", fact.since)


def test_facts_of_one_aggregate_are_about_one_kind_of_subject() -> None:
    """Their versions are counted by the subject's id."""
    found = {(fact.aggregate(), fact.about) for fact in CATALOGUE.values()}

    assert len(found) == len({aggregate for aggregate, _ in found})


def test_a_class_says_the_words_of_its_subject() -> None:
    apart = {fact.__name__ for kind, fact in CATALOGUE.items() if words(fact) != re.split(r"[.-]", kind)[1:-1]}

    assert apart == CALLED_OTHERWISE, "`curriculum.training.completed.v1` is `TrainingCompleted`; name the class so"


def words(fact: type[Event]) -> list[str]:
    """`training completed` of `TrainingCompleted`, and of `TrainingCompletedV2`; capitals in a row are one word."""
    name = re.sub(r"V[2-9]$", "", fact.__name__)
    return [word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z][a-z]+", name)]


def test_the_words_of_a_class_are_found() -> None:
    assert words(CATALOGUE["ce.record.year-opened.v1"]) == ["ce", "year", "opened"]


class OfferingEvent(Event, about="offering"):
    """As the first fact will be that is not about a person."""

    offering_id: str


def test_a_subject_is_whatever_a_fact_is_about() -> None:
    assert PersonEvent(person_id="alice").subject_id == "alice"
    assert OfferingEvent(offering_id="o-1").subject_id == "o-1"
    assert OfferingEvent not in CATALOGUE.values()


Spoil = Callable[[dict[str, Any]], object]
SPOILT: dict[str, tuple[Spoil, str]] = {
    "removed": (lambda data: data["properties"].pop("modules"), "modules is gone"),
    "renamed": (
        lambda data: data["properties"].update(units=data["properties"].pop("modules")),
        "modules is gone",
    ),
    "retyped": (lambda data: data["properties"]["modules"].update(type="string"), "modules is of another kind"),
    "required": (
        lambda data: (data["properties"].update(place={"type": "string"}), data["required"].append("place")),
        "place is required now",
    ),
    "optional": (lambda data: data["required"].remove("modules"), "modules may be missing now"),
}


@pytest.mark.parametrize(("spoil", "said"), SPOILT.values(), ids=SPOILT)
def test_a_fact_that_is_changed_under_its_readers_is_seen(spoil: Spoil, said: str) -> None:
    published = golden("curriculum.training.completed.v1")["data"]
    now = copy.deepcopy(published)
    spoil(now)

    assert said in breaches(published, now)


def test_a_new_field_that_may_be_missing_is_welcome() -> None:
    published = golden("curriculum.training.completed.v1")["data"]
    now = copy.deepcopy(published)
    now["properties"]["place"] = {"type": "string", "default": ""}

    assert breaches(published, now) == []


def test_the_envelope_is_cloudevents_1_0() -> None:
    """Required: id, source, specversion, type; the others as the specification writes and types them."""
    told = json.loads(
        Envelope(
            id=new_id(),
            source="/curriculum",
            type="curriculum.training.completed.v1",
            subject="alice",
            time=datetime(2026, 3, 2, 12, tzinfo=UTC),
            sequence=7,
            data={},
        ).model_dump_json()
    )

    assert told["specversion"] == "1.0"
    assert told["datacontenttype"] == "application/json"
    assert all(isinstance(told[name], str) and told[name] for name in ("id", "source", "type", "subject"))
    assert datetime.fromisoformat(told["time"]).utcoffset() is not None
    assert all(re.fullmatch(r"[a-z0-9]{1,20}", name) for name in told), "attributes are lower case, without hyphens"


@pytest.mark.parametrize("missing", ["id", "source", "type", "subject", "time", "sequence", "data"])
def test_an_envelope_without_one_of_its_attributes_is_none(missing: str) -> None:
    whole = json.loads(enveloped(KINDS[0], {}))
    del whole[missing]

    with pytest.raises(ValidationError):
        Envelope.model_validate(whole)


def test_an_envelope_of_another_edition_of_the_specification_is_none() -> None:
    with pytest.raises(ValidationError):
        Envelope.model_validate_json(enveloped(KINDS[0], {}, specversion="2.0"))


@pytest.mark.parametrize("kind", KINDS)
def test_a_fact_says_in_words_what_it_tells(kind: str) -> None:
    assert (CATALOGUE[kind].__doc__ or "").strip()
