"""An answer comes to the same points by our kinds and by what the package says of them."""

from collections.abc import Mapping
from itertools import combinations, permutations, product
from typing import Any

import pytest

from exam.exchange_items import item_out
from exam.items.kinds import KINDS
from exam.items.kinds.kind import Item
from exam.items.queries import read_item
from exam.items.rules import ONLY, Rule
from exam.publish import read_bank
from qti.names import RESPONSE
from qti.writing.item import item_xml

from .processing import points

BY_KEY = {file.body["id"]: file for file in read_bank().files if file.kind in KINDS and file.kind != "written"}


def values(rule: Rule, item: Item) -> list[Any]:
    """Answers to one response: all there are, as far as they can be listed; of words those that the key knows."""
    match rule:
        case ["single", options]:
            return [*options]
        case ["multiple", options, most]:
            return [list(some) for number in range(1, most + 1) for some in combinations(sorted(options), number)]
        case ["ordered", options]:
            return [list(order) for order in permutations(options)]
        case ["matched", lefts, rights]:
            halves = product(rights, repeat=len(lefts))
            return [[list(pair) for pair in zip(lefts, half, strict=True)] for half in halves]
    return [*item.model_dump()["key"]]


def given(answer: Mapping[str, Any]) -> dict[str, list[str]]:
    """As QTI counts what was given."""
    found = {}
    for id, value in answer.items():
        several = value if isinstance(value, list) else [value]
        found[RESPONSE if id == ONLY else id] = [" ".join(one) if isinstance(one, list) else one for one in several]
    return found


@pytest.mark.parametrize("id", BY_KEY)
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_answer_comes_to_the_same(id: str, language: str) -> None:
    item = read_item(BY_KEY[id].body)
    written = item_xml(item_out(BY_KEY[id].body, language))
    each = {part: values(rule, item) for part, rule in item.accepts.items()}
    right = item.example(right=True) or {}
    answers = [{**right, part: value} for part, listed in each.items() for value in listed]
    answers += [{part: listed[0]} for part, listed in each.items()] + [{}]

    for answer in answers:
        scored = item.score(answer)
        assert scored and points(written, given(answer)) == pytest.approx(scored.reached), answer
