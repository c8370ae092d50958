"""An answer is read from what was sent, kept in one way, and goes through the fields of a form and back."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exam.items.rules import (
    ONLY,
    NotAnOption,
    NotInOrder,
    TooLong,
    TooManyChosen,
    accepted,
    accepts_of_before,
    canonical,
    composed,
    fields_of,
    normal,
    read_answer,
    same,
)
from exam.items.rules.write_answer import LONGEST, MOST
from shared.refusals import Invalid

ACCEPTS: dict[str, Any] = {
    ONLY: ["single", ["a", "b"]],
    "M": ["multiple", ["a", "b", "c"], 2],
    "O": ["ordered", ["a", "b", "c"]],
    "P": ["matched", ["l1", "l2"], ["r1", "r2"]],
    "T": ["text", 10],
}
WHOLE: dict[str, Any] = {
    ONLY: "a",
    "M": ["a", "c"],
    "O": ["b", "c", "a"],
    "P": [["l1", "r2"], ["l2", "r2"]],
    "T": "Ten chars.",
}
FIELDS = {
    "answer": "a",
    "answers.M": "a\nc",
    "answers.O.b": "1",
    "answers.O.c": "2",
    "answers.O.a": "3",
    "answers.P.l1": "r2",
    "answers.P.l2": "r2",
    "answers.T": "Ten chars.",
}
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)


def test_an_item_takes_what_it_asks_for_and_also_a_part_of_it_or_nothing() -> None:
    assert accepted(ACCEPTS, WHOLE) == WHOLE
    assert accepted(ACCEPTS, {"T": "Ten"}) == {"T": "Ten"}
    assert accepted(ACCEPTS, {}) == {}


def test_choices_and_pairs_are_kept_in_one_order_and_a_choice_once() -> None:
    assert accepted(ACCEPTS, {"M": ["c", "a", "c"]}) == {"M": ["a", "c"]}
    assert accepted(ACCEPTS, {"P": [["l2", "r1"], ["l1", "r1"]]}) == {"P": [["l1", "r1"], ["l2", "r1"]]}


@pytest.mark.parametrize(
    ("id", "value", "why"),
    [
        (ONLY, "c", NotAnOption),
        (ONLY, ["a"], NotAnOption),
        ("M", "a", NotAnOption),
        ("M", ["a", "d"], NotAnOption),
        ("M", ["a", "b", "c"], TooManyChosen),
        ("O", "abc", NotInOrder),
        ("O", ["a", "b"], NotInOrder),
        ("O", ["a", "b", "b"], NotInOrder),
        ("O", ["a", "b", "c", "a"], NotInOrder),
        ("P", "l1", NotAnOption),
        ("P", ["l1"], NotAnOption),
        ("P", [["l1", "r3"]], NotAnOption),
        ("P", [["r1", "r1"]], NotAnOption),
        ("P", [["l1", "r1"], ["l1", "r2"]], NotAnOption),
        ("P", [["l1", "r1"], ["l3", "r2"]], NotAnOption),
        ("T", ["Ten"], NotAnOption),
        ("T", "Ten chars. ", TooLong),
    ],
)
def test_what_an_item_does_not_take_is_refused_at_its_field(id: str, value: Any, why: type[Invalid]) -> None:
    with pytest.raises(why) as refused:
        accepted(ACCEPTS, {id: value})
    assert refused.value.field == ("answer" if id == ONLY else f"answers.{id}")


def test_a_response_that_the_item_does_not_have_is_refused() -> None:
    with pytest.raises(NotAnOption):
        accepted(ACCEPTS, {**WHOLE, "X": "a"})


def test_a_form_of_before_takes_one_of_its_choices_or_a_text() -> None:
    assert accepted(accepts_of_before(["a", "b"]), {ONLY: "b"}) == {ONLY: "b"}
    with pytest.raises(NotAnOption):
        accepted(accepts_of_before(["a", "b"]), {ONLY: "words"})
    assert accepted(accepts_of_before([]), {ONLY: "words"}) == {ONLY: "words"}


def test_an_answer_fills_the_fields_of_its_form_and_they_give_it_again() -> None:
    assert fields_of(ACCEPTS, WHOLE) == FIELDS
    assert composed(ACCEPTS, FIELDS) == WHOLE
    assert composed(ACCEPTS, {}) == {}


@pytest.mark.parametrize(
    ("numbers", "order"),
    [
        ({"a": "10", "b": "9", "c": "1"}, ["c", "b", "a"]),
        ({"a": "1", "b": "", "c": "2"}, ["a", "c"]),
        ({"a": "2", "b": "2", "c": "1"}, ["c"]),
        ({"a": "1", "b": "1", "c": ""}, ["a"]),
    ],
)
def test_an_order_goes_by_its_numbers_and_one_that_comes_twice_is_no_place(
    numbers: dict[str, str], order: list[str]
) -> None:
    assert composed(ACCEPTS, {f"answers.O.{option}": number for option, number in numbers.items()}) == {"O": order}


def test_an_order_with_gaps_is_an_answer_that_is_refused_rather_than_lost() -> None:
    with pytest.raises(NotInOrder):
        accepted(ACCEPTS, composed(ACCEPTS, {"answers.O.a": "1", "answers.O.b": "1"}))


@given(st.dictionaries(st.from_regex(r"[A-Za-z][A-Za-z0-9]{0,15}", fullmatch=True), TEXTS, max_size=4))
def test_what_was_written_down_is_read_as_it_was(sent: dict[str, str]) -> None:
    kept = normal(sent)

    assert normal(kept) == kept
    assert read_answer(canonical(kept)) == kept
    assert all("\r" not in str(value) for value in kept.values())


@pytest.mark.parametrize(
    "value", ["a", ["a", "b"], [["a", "b"], ["c", "d"]], "x" * LONGEST, ["a"] * MOST, "\u00e9", "two\nlines", " a "]
)
def test_an_answer_is_a_text_or_choices_or_pairs_and_stays_as_it_is(value: Any) -> None:
    assert normal(value) == {ONLY: value}


@pytest.mark.parametrize("value", ["", " \n ", [], {}, {"A": ""}])
def test_what_is_empty_is_no_answer(value: Any) -> None:
    assert normal(value) == {}


@pytest.mark.parametrize(
    ("sent", "kept"), [("a\r\nb\rc", "a\nb\nc"), ("\u00e9\r\n\r", "\u00e9\n\n"), ("e\u0301", "\u00e9")]
)
def test_lines_end_alike_and_characters_are_composed(sent: str, kept: str) -> None:
    assert normal({"A": sent, "B": [sent], "C": [[sent, "x"]]}) == {"A": kept, "B": [kept], "C": [[kept, "x"]]}


@pytest.mark.parametrize(
    "sent",
    [
        None,
        1,
        "a\0",
        "\ud800",
        "x" * (LONGEST + 1),
        ["a"] * (MOST + 1),
        ["a", 1],
        ["a", ["b", "c"]],
        [["a"]],
        [["a", "b", "c"]],
        [["a", "b"], ["c"]],
        [["a", 1]],
        {"1": "a"},
        {"A b": "a"},
        {1: "a"},
        {"A": {"B": "a"}},
        {f"A{number}": "a" for number in range(MOST + 1)},
    ],
)
def test_whatever_else_is_sent_is_no_answer(sent: Any) -> None:
    with pytest.raises(ValueError, match=r"."):
        normal(sent)


def test_an_answer_may_have_as_many_responses_as_there_can_be() -> None:
    assert len(normal({f"A{number}": "a" for number in range(MOST)})) == MOST


@pytest.mark.parametrize("text", ["{", "{ I think so }", '{"R": "spaced"}', "[1]", "words"])
def test_words_of_before_answer_the_only_response_also_where_they_look_like_more(text: str) -> None:
    assert read_answer(text) == {ONLY: text}


def test_nothing_but_spaces_was_no_answer_before_either() -> None:
    assert read_answer(" \n") == {}


def test_two_answers_are_the_same_but_for_the_spaces_around_them() -> None:
    assert same({ONLY: " a ", "M": ["a"]}, {ONLY: "a", "M": ["a"]})
    assert not same({ONLY: "a b"}, {ONLY: "ab"})
    assert not same({ONLY: "a"}, {"M": "a"})
