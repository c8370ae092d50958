"""The catalogue of facts as an AsyncAPI 3 document, made from the classes themselves."""

from functools import cache
from typing import Any

from shared.events import CATALOGUE, Envelope, Event

WHAT = (
    "Facts that the services of Peerway tell each other over NATS JetStream, in CloudEvents 1.0 envelopes. "
    "The subject of a message is the type of its fact; `subject` in the envelope is the opaque id of what the fact is "
    "about, most often a person, and `sequence` counts the facts about it from one aggregate. "
    "No fact holds a name, an address or an answer."
)


@cache
def document() -> dict[str, Any]:
    facts = sorted(CATALOGUE.items())
    return {
        "asyncapi": "3.0.0",
        "info": {"title": "Peerway facts", "version": "1.0.0", "description": WHAT},
        "defaultContentType": "application/json",
        "channels": {kind: _channel(kind, fact) for kind, fact in facts},
        "operations": {f"tell.{kind}": _operation(kind) for kind, _ in facts},
        "components": {"messages": {kind: _message(kind, fact) for kind, fact in facts}},
    }


def _channel(kind: str, fact: type[Event]) -> dict[str, Any]:
    message = {"$ref": f"#/components/messages/{kind}"}
    description = f"{_words(fact)}\n\nSaid when: {fact.trigger}\n\nSince {fact.since}."
    return {"address": kind, "description": description, "messages": {fact.__name__: message}}


def _operation(kind: str) -> dict[str, Any]:
    return {"action": "send", "channel": {"$ref": f"#/channels/{kind}"}}


def _message(kind: str, fact: type[Event]) -> dict[str, Any]:
    return {"name": fact.__name__, "title": kind, "summary": _words(fact), "payload": _payload(kind, fact)}


def _payload(kind: str, fact: type[Event]) -> dict[str, Any]:
    envelope = Envelope.model_json_schema()
    properties = envelope["properties"] | {"type": {"const": kind}, "data": fact.model_json_schema()}
    return envelope | {"properties": properties}


def _words(fact: type[Event]) -> str:
    return (fact.__doc__ or "").strip()
