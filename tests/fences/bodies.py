"""A body that a route takes: the least that its own schema asks for."""

from typing import Any

from tests.fences.apps import Route, app

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
            return schema.get("minimum", schema.get("exclusiveMinimum", 0) + 1)
        case "boolean":
            return True
        case "string":
            return FORMATS.get(schema.get("format", ""), "x" * max(schema.get("minLength", 1), 3))
    return {}
