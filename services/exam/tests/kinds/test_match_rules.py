"""Halves that belong together, each pair scored for itself."""

import pytest
from pydantic import ValidationError

from exam.items.rules import NotAnOption, Scored, Value, accepted, composed

from .items import item, options, shown

ITEM = item("match")


@pytest.mark.parametrize(
    ("pairs", "reached"), [([["p", "y"], ["q", "y"]], 2), ([["p", "y"], ["q", "x"]], 1), ([["q", "z"]], 0), ([], 0)]
)
def test_each_pair_counts_for_itself(pairs: list[list[str]], reached: int) -> None:
    assert ITEM.score({"R": pairs} if pairs else {}) == Scored(reached=reached, highest=2)


def test_pairs_are_kept_sorted() -> None:
    assert accepted(ITEM.accepts, {"R": [["q", "x"], ["p", "y"]]}) == {"R": [["p", "y"], ["q", "x"]]}


@pytest.mark.parametrize("value", [[["p", "p"]], [["x", "p"]], [["p", "x"], ["p", "y"]], ["px"], "p"])
def test_a_pair_goes_from_an_option_to_another_half_and_each_option_has_one(value: Value) -> None:
    with pytest.raises(NotAnOption):
        accepted(ITEM.accepts, {"R": value})


def test_a_form_has_a_field_for_each_option() -> None:
    answer = {"R": [["p", "y"]]}

    assert composed(ITEM.accepts, {"answers.R.p": "y"}) == answer
    assert shown(ITEM, answer=answer).fields == {"answers.R.p": "y"}


@pytest.mark.parametrize("wrong", [{"key": {"p": "y"}}, {"key": {"p": "y", "q": "p"}}, {"targets": options("pxy")}])
def test_the_key_has_a_half_for_each_option(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        item("match", **wrong)
