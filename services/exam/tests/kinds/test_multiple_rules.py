"""Some answers out of several, scored by a map."""

import pytest
from pydantic import ValidationError

from exam.items.rules import NotAnOption, Responses, Scored, TooManyChosen, Value, accepted, composed

from .items import item, shown

ITEM = item("multiple")


@pytest.mark.parametrize(
    ("chosen", "reached"), [(["a", "c"], 2), (["a"], 1), (["a", "b"], 0), (["b"], 0), (["b", "d"], 0), (["c", "d"], 1)]
)
def test_each_option_adds_or_takes_away_and_nothing_is_the_least(chosen: list[str], reached: int) -> None:
    assert ITEM.score({"R": [*chosen]}) == Scored(reached=reached, highest=2)
    assert ITEM.score({}) == Scored(reached=0, highest=2)


def test_what_is_chosen_is_kept_sorted_and_once() -> None:
    assert accepted(ITEM.accepts, {"R": ["c", "a", "c"]}) == {"R": ["a", "c"]}


@pytest.mark.parametrize(("value", "refusal"), [("a", NotAnOption), (["e"], NotAnOption), ([["a", "b"]], NotAnOption)])
def test_what_is_no_option_is_refused(value: Value, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        accepted(ITEM.accepts, {"R": value})


def test_more_than_may_be_chosen_is_refused_with_the_number() -> None:
    with pytest.raises(TooManyChosen) as refused:
        accepted(ITEM.accepts, {"R": ["a", "b", "c"]})

    assert (refused.value.field, refused.value.values) == ("answer", {"number": 2})


def test_a_form_sends_a_line_for_each_box() -> None:
    answer: Responses = {"R": ["a", "c"]}

    assert composed(ITEM.accepts, {"answer": "a\nc"}) == answer
    assert shown(ITEM, answer=answer).fields == {"answer": "a\nc"}


@pytest.mark.parametrize("worth", [{"a": 1}, {"a": 1, "b": 1, "c": 1, "d": 1}, {"a": 0, "b": 0, "c": 0, "d": 0}])
def test_some_options_are_worth_something_and_some_are_not(worth: dict[str, float]) -> None:
    with pytest.raises(ValidationError):
        item("multiple", worth=worth)
