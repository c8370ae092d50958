"""Steps in an order, scored as a whole."""

import pytest
from pydantic import ValidationError

from exam.items.rules import NotInOrder, Scored, Value, accepted, composed

from .items import item, shown

ITEM = item("order")


@pytest.mark.parametrize(("value", "reached"), [(["c", "a", "b"], 1), (["c", "b", "a"], 0)])
def test_the_whole_order_counts(value: Value, reached: int) -> None:
    assert ITEM.score({"R": value}) == Scored(reached=reached, highest=1)


@pytest.mark.parametrize(
    "value", [["a", "b"], ["a", "b", "b"], ["a", "b", "c", "a"], ["a", "b", "d"], "abc", [["a", "b"]] * 3]
)
def test_an_order_has_each_line_once(value: Value) -> None:
    with pytest.raises(NotInOrder):
        accepted(ITEM.accepts, {"R": value})


def test_a_form_gives_each_line_a_number() -> None:
    fields = {"answers.R.a": "2", "answers.R.b": "3", "answers.R.c": "1"}

    assert composed(ITEM.accepts, fields) == {"R": ["c", "a", "b"]}
    assert shown(ITEM, answer={"R": ["c", "a", "b"]}).fields == fields
    assert composed(ITEM.accepts, {}) == {}


@pytest.mark.parametrize("numbers", [{"a": "1"}, {"a": "1", "b": "1", "c": "1"}, {"a": "1", "b": "2", "c": "2"}])
def test_numbers_that_miss_or_come_twice_are_told_to_whoever_gave_them(numbers: dict[str, str]) -> None:
    given = composed(ITEM.accepts, {f"answers.R.{option}": number for option, number in numbers.items()})

    with pytest.raises(NotInOrder):
        accepted(ITEM.accepts, given)


@pytest.mark.parametrize("key", [["a", "b", "c"], ["a", "c"], ["c", "a", "d"]])
def test_the_key_is_another_order_than_the_one_shown(key: list[str]) -> None:
    with pytest.raises(ValidationError):
        item("order", key=key)
