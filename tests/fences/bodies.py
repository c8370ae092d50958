"""A body that a route takes, as JSON or as a form: the least that its own schema asks for."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import CoreSchema

from shared.pages import Upload
from tests.fences.apps import Route, app
from tests.forms.listed import forms

FORMATS = {
    "date": "2026-03-02",
    "date-time": "2026-03-02T12:00:00Z",
    "email": "mallory@peerway.example",
    "binary": "x",
    "password": "a-long-enough-passphrase",
    "uuid": "0199a1c2-7f3e-7000-8000-000000000000",
    "uri": "https://peerway.example",
    "time": "10:30:00",
}
Schema = dict[str, Any]


def body_of(route: Route) -> object:
    document = app(route.service).openapi()
    operation = document["paths"].get(route.path, {}).get(route.method.lower(), {})
    content = operation.get("requestBody", {}).get("content", {})
    if "application/json" not in content:
        return None
    return _example(content["application/json"]["schema"], document["components"]["schemas"])


PDF = b"%PDF-1.4\n%%EOF\n"
Fields = list[tuple[str, str | bytes]]
"""Bytes are a file."""


class _WithFiles(GenerateJsonSchema):
    """A file has no JSON schema; here it is a string of bytes."""

    def handle_invalid_for_json_schema(self, schema: CoreSchema, error_info: str) -> JsonSchemaValue:
        return {"type": "string", "format": "binary"}


def form_of(route: Route) -> Fields | None:
    """What the form of a page sends, each field filled; None for what takes no form."""
    if route.method != "POST" or "/api/" in route.path:
        return None
    model = _models().get((route.service, route.path))
    return [] if model is None else list(_filled(model))


@cache
def _models() -> dict[tuple[str, str], type[BaseModel]]:
    return {(one.service, one.path): one.model for one in forms()}


def _filled(model: type[BaseModel]) -> Iterator[tuple[str, str | bytes]]:
    schema = model.model_json_schema(schema_generator=_WithFiles)
    for name, field in schema.get("properties", {}).items():
        example = _example(field, schema.get("$defs", {}))
        if _is_file(model.model_fields[name].annotation, field):
            yield name, PDF
        elif isinstance(example, dict):
            yield f"{name}.q1", _said(_example(field.get("additionalProperties", {}), schema.get("$defs", {})))
        else:
            yield from ((name, _said(one)) for one in (example if isinstance(example, list) else [example]))


def _is_file(kind: object, field: Schema) -> bool:
    """What a form sends as a file, JSON may bring in another shape."""
    upload = isinstance(kind, type) and issubclass(kind, Upload)
    return upload or any(one.get("format") == "binary" for one in (field, *field.get("anyOf", ())))


def _said(example: object) -> str:
    return "on" if example is True else str(example)


def _example(schema: Schema, known: dict[str, Schema]) -> object:
    if "$ref" in schema:
        return _example(known[schema["$ref"].rpartition("/")[2]], known)
    for choice in ("anyOf", "oneOf", "allOf"):
        if choice in schema:
            return _example(schema[choice][0], known)
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return schema["enum"][0]
    return _of_type(schema, known)


def _of_type(schema: Schema, known: dict[str, Schema]) -> object:
    match schema.get("type"):
        case "object":
            fields = schema.get("properties", {})
            return {name: _example(fields[name], known) for name in schema.get("required", ())}
        case "array":
            return [_example(schema["items"], known)] * schema.get("minItems", 0)
        case "integer" | "number":
            least = schema.get("minimum", schema.get("exclusiveMinimum", 0) + 1)
            return int(least) if schema["type"] == "integer" else least
        case "boolean":
            return True
        case "string":
            return FORMATS.get(schema.get("format", ""), "x" * max(schema.get("minLength", 1), 3))
    return {}
