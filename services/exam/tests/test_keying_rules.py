"""How what stands on a sheet is read, and where two readings differ."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exam.items.kinds import KINDS
from exam.items.queries import read_item
from exam.keying.rules import NotOnTheSheet, answer_keyed, as_keyed, differ, field_of
from exam.publish import read_bank

from .walk import answer_to


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_keyed_as_its_paper_asks(kind: str) -> None:
    item = read_item(next(file.body for file in read_bank().files if file.body.get("kind") == kind))
    for right in (True, False):
        answer = answer_to(item, right=right)
        sheet = {field_of(7, id): as_keyed(item.accepts[id], value) for id, value in answer.items()}
        assert answer_keyed(7, item.accepts, sheet) == answer
    assert answer_keyed(7, item.accepts, {}) == {}


@pytest.mark.parametrize(
    ("rule", "typed", "means"),
    [
        (["single", ["x", "y", "z"]], "B)", "y"),
        (["multiple", ["x", "y", "z"], 2], "c, a", ["x", "z"]),
        (["ordered", ["x", "y", "z"]], "cab", ["z", "x", "y"]),
        (["matched", ["p", "q"], ["r", "s"]], "b-1 A 2", [["p", "s"], ["q", "r"]]),
        (["text", 40], "  b) is what I mean ", "b) is what I mean"),
    ],
)
def test_a_sheet_is_read_as_people_write(rule: list[object], typed: str, means: object) -> None:
    assert answer_keyed(3, {"R": rule}, {"3-R": typed}) == {"R": means}


@pytest.mark.parametrize(
    ("rule", "typed"),
    [
        (["single", ["x", "y"]], "c"),
        (["single", ["x", "y"]], "a b"),
        (["single", ["x", "y"]], "1"),
        (["multiple", ["x", "y", "z"], 2], "a b c"),
        (["ordered", ["x", "y", "z"]], "a b"),
        (["ordered", ["x", "y", "z"]], "a b b"),
        (["matched", ["p", "q"], ["r", "s"]], "a1 a2"),
        (["matched", ["p", "q"], ["r", "s"]], "a3"),
        (["matched", ["p", "q"], ["r", "s"]], "a1 b"),
        (["text", 5], "too long"),
    ],
)
def test_what_a_question_does_not_take_is_refused_at_its_field(rule: list[object], typed: str) -> None:
    with pytest.raises(NotOnTheSheet) as refused:
        answer_keyed(3, {"R": rule}, {"3-R": typed})
    assert refused.value.field == "answers.3-R"


@given(st.text())
def test_whatever_is_typed_is_read_or_refused(typed: str) -> None:
    rules = (["single", ["x"]], ["multiple", ["x", "y"], 2], ["ordered", ["x", "y"]], ["matched", ["p"], ["r"]])
    for rule in rules:
        with suppress(NotOnTheSheet):
            answer_keyed(1, {"R": rule}, {"1-R": typed})


def test_spaces_are_no_difference_and_letters_are() -> None:
    assert not differ({"R": "one\ntwo  three "}, {"R": "one two three"})
    assert differ({"R": "One"}, {"R": "one"}) and differ({"R": "a"}, {})
