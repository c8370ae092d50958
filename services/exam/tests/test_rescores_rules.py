"""Something is scored anew where it comes to something else, and on what both have seen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exam.rescores.rules import (
    KeysSinceFirstWord,
    NothingChanges,
    OtherSinceFirstWord,
    PreviewChanged,
    keys_apart,
    refuse_if_other,
    refuse_unless_changed,
    refuse_unless_seen,
)

KEYS = st.dictionaries(st.sampled_from("abcd"), st.sampled_from(["1", "1.2", "2"]))


def test_what_comes_to_the_same_is_not_scored_anew() -> None:
    refuse_unless_changed(changed=True)
    with pytest.raises(NothingChanges):
        refuse_unless_changed(changed=False)


def test_a_word_is_given_on_what_the_page_showed() -> None:
    refuse_unless_seen("as it is", "as it is")
    with pytest.raises(PreviewChanged):
        refuse_unless_seen("as it was", "as it is")


def test_an_item_has_another_key_also_where_it_is_new_or_gone() -> None:
    assert keys_apart({"a": "1.1", "b": "1.1", "d": "1"}, {"a": "1.2", "b": "1.1", "c": "1.1"}) == ("a", "c", "d")


@given(KEYS, KEYS)
def test_keys_are_apart_both_ways_and_never_from_themselves(first: dict[str, str], now_are: dict[str, str]) -> None:
    assert keys_apart(first, now_are) == keys_apart(now_are, first)
    assert bool(keys_apart(first, now_are)) == (first != now_are)


def test_the_second_word_is_on_what_the_first_was_given_on() -> None:
    refuse_if_other(is_other=False, items=())
    refuse_if_other(is_other=False, items=("a",))
    with pytest.raises(OtherSinceFirstWord) as refused:
        refuse_if_other(is_other=True, items=())
    assert type(refused.value) is OtherSinceFirstWord


def test_where_keys_are_others_they_are_named() -> None:
    with pytest.raises(KeysSinceFirstWord) as refused:
        refuse_if_other(is_other=True, items=("a", "c"))
    assert refused.value.values == {"items": "a, c"}
