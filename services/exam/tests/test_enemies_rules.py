"""Items that share words in a row are proposed once, and a form has one of a group at most."""

import pytest

from exam.enemies.rules import LENGTH, NoSuchItems, Pair, broken, proposed, refuse_unless_items

SHARED = "what are you here for"
GROUPS = [frozenset("abc"), frozenset("de")]


def pairs(*texts: str, decided: tuple[str, ...] = ()) -> list[Pair]:
    named = dict(zip("abcd", texts, strict=False))
    return [*proposed(named, [frozenset(group) for group in decided])]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (SHARED, SHARED),
        ("Sam asks: What ARE you – here – for?", "He says, what are you here for now?"),
        (f"Then {SHARED}", f"{SHARED} then"),
    ],
)
def test_two_items_that_share_five_words_in_a_row_are_a_pair(one: str, other: str) -> None:
    assert len(SHARED.split()) == LENGTH
    assert pairs(one, other) == [Pair("a", "b", SHARED)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("what are you here", "what are you here"),
        ("Sam, what are you here", "Kim: what are you here"),
        ("Sam asks me to go home", "Kim wants her to go home"),
        (SHARED, "what are you here with for"),
        (SHARED, "for here you are what"),
        (SHARED, ""),
    ],
)
def test_fewer_words_or_others_between_them_are_no_pair(one: str, other: str) -> None:
    assert pairs(one, other) == []


def test_of_several_words_in_a_row_the_first_by_the_alphabet_are_shown() -> None:
    assert pairs("now " + SHARED, "now " + SHARED) == [Pair("a", "b", "now what are you here")]


def test_what_was_decided_is_proposed_no_more_and_the_rest_is() -> None:
    assert pairs(SHARED, SHARED, decided=("ab",)) == []
    assert pairs(SHARED, SHARED, decided=("abc",)) == []
    assert pairs(SHARED, SHARED, decided=("ac", "ab")) == []
    assert pairs(SHARED, SHARED, decided=("ac", "bc")) == [Pair("a", "b", SHARED)]
    assert [(one.one, one.other) for one in pairs(SHARED, SHARED, SHARED, decided=("ab",))] == [("a", "c"), ("b", "c")]


@pytest.mark.parametrize(
    ("items", "both"),
    [("", ""), ("ad", ""), ("axy", ""), ("abx", "ab"), ("cab", "abc"), ("aed", "de"), ("deab", "ab")],
)
def test_a_form_has_one_of_a_group_at_most(items: str, both: str) -> None:
    assert broken(GROUPS, items) == frozenset(both)


def test_two_items_that_are_there_are_named() -> None:
    refuse_unless_items(["w-1", "w-2", "w-3"], ["w-1", "w-2"])
    refuse_unless_items(["w-1", "w-2"], ["w-2", "w-1"])


@pytest.mark.parametrize("named", [[], ["w-1"], ["w-1", "w-1"], ["w-1", "w-9"]])
def test_one_item_or_one_that_is_not_there_is_refused(named: list[str]) -> None:
    with pytest.raises(NoSuchItems) as refused:
        refuse_unless_items(["w-1", "w-2", "w-3"], named)
    assert refused.value.field == "items"
