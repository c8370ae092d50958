"""A few words: the key knows the usual ones, people look at the others."""

import pytest
from pydantic import ValidationError

from exam.items.rules import NotAnOption, Scored, TooLong, accepted

from .items import item

ITEM = item("short")


@pytest.mark.parametrize("words", ["open question", " Open  Question ", "OPEN\nquestion", "ｏｐｅｎ question"])
def test_the_key_knows_an_answer_however_it_is_written(words: str) -> None:
    assert ITEM.score({"R": words}) == Scored(reached=1, highest=1)


def test_what_the_key_does_not_know_is_looked_at_by_people_and_nothing_is_worth_nothing() -> None:
    assert ITEM.score({"R": "I listen"}) is None
    assert ITEM.score({"R": "Ask"}) == ITEM.score({}) == Scored(reached=0, highest=1)


def test_a_few_words_are_a_text_of_some_length() -> None:
    assert accepted(ITEM.accepts, {"R": "x" * 200}) == {"R": "x" * 200}
    with pytest.raises(TooLong):
        accepted(ITEM.accepts, {"R": "x" * 201})
    with pytest.raises(NotAnOption):
        accepted(ITEM.accepts, {"R": ["x"]})


@pytest.mark.parametrize("key", [{}, {"a": 0}, {"a": 1}, {"a": 1, "A ": 0, "b": 0}])
def test_the_key_tells_each_answer_once_and_one_is_right_and_one_is_not(key: dict[str, float]) -> None:
    with pytest.raises(ValidationError):
        item("short", key=key)
