"""Runs the response processing of a QTI item as its words say: an eye of its own on what `qti` writes and reads."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from qti.markup import Element, child, children, everywhere, name, parse

Given = Mapping[str, list[str]]
"""Of each response what was given: identifiers, pairs as two with a space, or words. Nothing given is not there."""


@dataclass
class Run:
    root: Element
    given: Given
    outcomes: dict[str, Any] = field(default_factory=dict)

    def declaration(self, id: str) -> Element:
        return next(one for one in children(self.root, "qti-response-declaration") if one.get("identifier") == id)

    def correct(self, id: str) -> list[str]:
        return [str(one.text) for one in everywhere(self.declaration(id), "qti-correct-response")[0]]

    def mapped(self, id: str) -> float:
        """Words are compared as the mapping says, whatever else letter by letter."""
        mapping = everywhere(self.declaration(id), "qti-mapping")[0]
        found = 0.0
        for value in {*self.given.get(id, [])}:
            entries = [one for one in children(mapping, "qti-map-entry") if _same(one, value)]
            found += float(entries[0].get("mapped-value") if entries else mapping.get("default-value", "0"))
        for bound, limit in (("lower-bound", max), ("upper-bound", min)):
            found = limit(found, float(mapping.get(bound))) if mapping.get(bound) is not None else found
        return found

    def value(self, one: Element) -> Any:
        id = one.get("identifier", "")
        match name(one):
            case "qti-variable":
                return self.outcomes.get(id, self.given.get(id))
            case "qti-correct":
                return self.correct(id)
            case "qti-base-value":
                return float(one.text or "") if one.get("base-type") in ("float", "integer") else one.text
            case "qti-map-response":
                return self.mapped(id)
            case "qti-sum":
                return sum(self.value(part) for part in children(one))
            case "qti-is-null":
                return self.value(children(one)[0]) is None
            case "qti-not":
                return not self.value(children(one)[0])
            case "qti-and":
                return all(self.value(part) for part in children(one))
            case "qti-match" | "qti-equal":
                left, right = (self.value(part) for part in children(one))
                return self.is_same(left, right, children(one)[0].get("identifier", ""))
        raise AssertionError(name(one))

    def is_same(self, left: Any, right: Any, id: str) -> bool:
        if not isinstance(left, list) or not isinstance(right, list):
            return bool(left == right)
        in_order = self.declaration(id).get("cardinality") == "ordered"
        return left == right if in_order else sorted(left) == sorted(right)

    def do(self, rule: Element) -> None:
        if name(rule) == "qti-set-outcome-value":
            self.outcomes[rule.get("identifier", "")] = self.value(children(rule)[0])
            return
        for branch in children(rule):
            parts = children(branch)
            if name(branch) == "qti-response-else" or self.value(parts.pop(0)):
                for part in parts:
                    self.do(part)
                return


def _same(entry: Element, value: str) -> bool:
    key = entry.get("map-key", "")
    return bool(key == value if entry.get("case-sensitive") == "true" else key.casefold() == value.casefold())


def points(written: bytes, given: Given) -> float:
    """What the answer comes to, by the item alone."""
    run = Run(parse(written), given)
    for outcome in children(run.root, "qti-outcome-declaration"):
        values = everywhere(outcome, "qti-value")
        is_number = outcome.get("base-type") in ("float", "integer")
        start = values[0].text if values else ("0" if is_number else None)
        run.outcomes[outcome.get("identifier", "")] = float(start) if is_number else start
    processing = child(run.root, "qti-response-processing")
    assert processing is not None
    template = processing.get("template")
    if template is None:
        for rule in children(processing):
            run.do(rule)
    elif "match" in template.rpartition("/")[2]:
        response = given.get("RESPONSE")
        run.outcomes["SCORE"] = float(
            response is not None and run.is_same(response, run.correct("RESPONSE"), "RESPONSE")
        )
    else:
        run.outcomes["SCORE"] = run.mapped("RESPONSE")
    return float(run.outcomes["SCORE"])
