"""The documents that developers are given describe what is there, and are what they say they are."""

from typing import Any

import pytest
from jsonschema_rs import Draft202012Validator, ValidationError
from schemathesis.specs.openapi.definitions import OPENAPI_31_VALIDATOR

from gateway.developers.asyncapi import document
from shared.events import CATALOGUE
from shared.services import SERVICES
from tests.fences.apps import app

HTTP = {"get", "put", "post", "delete", "patch", "head", "options", "trace"}


def openapi(service: str) -> dict[str, Any]:
    found: dict[str, Any] = app(service).openapi()
    return found


def operations(service: str) -> list[tuple[str, dict[str, Any]]]:
    paths = openapi(service)["paths"]
    return [(f"{m.upper()} {path}", told) for path, of in paths.items() for m, told in of.items() if m in HTTP]


@pytest.mark.parametrize("service", SERVICES)
def test_the_openapi_document_is_one_of_3_1(service: str) -> None:
    told = openapi(service)

    assert told["openapi"].startswith("3.1.")
    OPENAPI_31_VALIDATOR.validate(told)


def test_a_document_that_is_none_is_seen() -> None:
    with pytest.raises(ValidationError):
        OPENAPI_31_VALIDATOR.validate(openapi("gateway") | {"paths": [], "servers": "here"})


@pytest.mark.parametrize("service", SERVICES)
def test_every_reference_leads_somewhere(service: str) -> None:
    told = openapi(service)

    assert [found for found in _references(told) if not _leads(told, found)] == []


@pytest.mark.parametrize("service", SERVICES)
def test_every_operation_has_a_name_of_its_own_and_tells_how_it_refuses(service: str) -> None:
    found = operations(service)
    names = [told["operationId"] for _, told in found]

    assert found
    assert len(names) == len(set(names))
    assert [
        what for what, told in found if "application/problem+json" not in told["responses"]["404"].get("content", {})
    ] == []


@pytest.mark.parametrize("service", SERVICES)
def test_only_json_routes_are_in_it(service: str) -> None:
    assert [path for path in openapi(service)["paths"] if "/api/v1/" not in path] == []


def test_the_asyncapi_document_tells_every_fact_and_no_other() -> None:
    told = document()

    assert told["asyncapi"] == "3.0.0"
    assert set(told["channels"]) == set(CATALOGUE)
    assert {channel["address"] for channel in told["channels"].values()} == set(CATALOGUE)
    assert [found for found in _references(told) if found.startswith("#/c") and not _leads(told, found)] == []


@pytest.mark.parametrize("kind", sorted(CATALOGUE))
def test_the_asyncapi_document_describes_a_fact_as_it_travels(kind: str) -> None:
    told = document()
    (message,) = told["channels"][kind]["messages"].values()
    payload = _at(told, message["$ref"])["payload"]

    Draft202012Validator(payload)
    assert payload["properties"]["type"] == {"const": kind}
    assert set(payload["properties"]["data"]["properties"]) == set(CATALOGUE[kind].model_fields)


def _references(part: Any) -> list[str]:
    if isinstance(part, dict):
        own = [part["$ref"]] if isinstance(part.get("$ref"), str) else []
        return own + [found for value in part.values() for found in _references(value)]
    return [found for one in part for found in _references(one)] if isinstance(part, list) else []


def _at(told: dict[str, Any], reference: str) -> Any:
    found: Any = told
    for step in reference.removeprefix("#/").split("/"):
        found = found[step.replace("~1", "/").replace("~0", "~")]
    return found


def _leads(told: dict[str, Any], reference: str) -> bool:
    try:
        return bool(_at(told, reference))
    except (KeyError, TypeError):
        return False
