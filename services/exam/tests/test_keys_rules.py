"""When a key is one, and when it is another than before."""

import pytest

from exam.items.rules import Worths
from exam.keys.rules import (
    KeyWaits,
    KnownAnswer,
    NotAKey,
    NothingProposed,
    SameKey,
    refuse_if_known,
    refuse_if_same,
    refuse_if_waiting,
    refuse_unless_all,
    refuse_unless_key,
    refuse_unless_waiting,
)


def is_letter(value: str) -> bool:
    return value in "abcd"


@pytest.mark.parametrize("worths", [{"a": 1.0}, {"a": 20.0, "b": -20.0}, {"a": 0.5, "b": 0.0}])
def test_a_key_gives_something_that_can_be_answered_its_points(worths: Worths) -> None:
    refuse_unless_key("response", worths, is_letter)


@pytest.mark.parametrize(
    "worths", [{}, {"a": 0.0}, {"a": -1.0}, {"a": 1.0, "e": 0.0}, {"a": 20.5}, {"a": 1.0, "b": -20.5}]
)
def test_anything_else_is_no_key_and_its_field_is_named(worths: Worths) -> None:
    with pytest.raises(NotAKey) as refused:
        refuse_unless_key("response", worths, is_letter)

    assert refused.value.field == "keys.response"


@pytest.mark.parametrize(
    ("given", "is_one"), [({"one"}, True), ({"one", "two"}, True), (set(), False), ({"three"}, False)]
)
def test_keys_are_given_for_what_an_item_asks(given: set[str], *, is_one: bool) -> None:
    if is_one:
        refuse_unless_all({"one", "two"}, given)
    else:
        with pytest.raises(NotAKey):
            refuse_unless_all({"one", "two"}, given)


def test_a_key_that_changes_nothing_is_refused() -> None:
    known = {"one": {"a": 1.0}, "two": {"b": 1.0}}

    with pytest.raises(SameKey):
        refuse_if_same(known, {"one": {"a": 1.0}})
    refuse_if_same(known, {"one": {"a": 1.0}, "two": {"b": 2.0}})  # one of two is enough


def test_an_answer_that_the_key_knows_is_not_added_again() -> None:
    refuse_if_known({"walk": 1.0}, "a walk")

    with pytest.raises(KnownAnswer):
        refuse_if_known({"walk": 1.0}, "walk")


@pytest.mark.parametrize(
    ("waiting", "seen", "is_there"), [("k1", "k1", True), ("k1", None, True), ("k1", "k2", False), (None, None, False)]
)
def test_the_second_word_is_for_the_key_that_was_seen(waiting: str | None, seen: str | None, *, is_there: bool) -> None:
    if is_there:
        refuse_unless_waiting(waiting, seen)
    else:
        with pytest.raises(NothingProposed):
            refuse_unless_waiting(waiting, seen)


def test_one_new_key_waits_at_a_time() -> None:
    refuse_if_waiting(None)

    with pytest.raises(KeyWaits):
        refuse_if_waiting("k1")
