"""An item of each kind, as it is published; what is not told here is the same for all."""

from typing import Any

from exam.items.kinds import KINDS
from exam.items.kinds.kind import Item
from exam.items.kinds.view import Asked, QuestionView

COMMON = {"id": "w-900", "version": 1, "domain": "connection", "element": "E1"}
RUBRIC = {
    "standard": 1,
    "rows": [{"id": "sense", "title": "Sense", "levels": [{"score": n, "descriptor": ""} for n in (0, 1)]}],
}


def options(ids: str) -> list[dict[str, str]]:
    return [{"id": id, "text": f"Option {id}"} for id in ids]


CHOICE = {"kind": "choice", "options": options("abcd"), "key": "b"}
MULTIPLE = {"kind": "multiple", "options": options("abcd"), "most": 2, "worth": {"a": 1, "b": -1, "c": 1, "d": 0}}
ORDER = {"kind": "order", "options": options("abc"), "key": ["c", "a", "b"]}
MATCH = {"kind": "match", "options": options("pq"), "targets": options("xyz"), "key": {"p": "y", "q": "y"}}
BODIES: dict[str, dict[str, Any]] = {
    "choice": CHOICE,
    "multiple": MULTIPLE,
    "order": ORDER,
    "match": MATCH,
    "gap": {"kind": "gap", "text": "I [G1] and then I [G2].", "gaps": {"G1": CHOICE, "G2": CHOICE | {"key": "a"}}},
    "short": {"kind": "short", "key": {"Open question": 1, "ask": 0}, "rubric": RUBRIC},
    "scenario": {
        "kind": "scenario",
        "questions": {
            f"P{number}": {"ask": f"Question {number}?", "takes": takes}
            for number, takes in enumerate((CHOICE, MULTIPLE, ORDER, MATCH), 1)
        },
    },
    "written": {"kind": "written", "rubric": RUBRIC},
}


def item(kind: str, **more: Any) -> Item:
    return KINDS[kind].model_validate(COMMON | {"stem": "Sam is silent.\n\nWhat do you do?"} | BODIES[kind] | more)


def shown(one: Item, **more: Any) -> QuestionView:
    return one.view(Asked(item_id=one.id, position=1, kind=one.kind, stem=one.stem, **more))
