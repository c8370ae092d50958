"""A text with gaps."""

import pytest
from pydantic import ValidationError

from exam.items.kinds.gap.view import GapView
from exam.items.rules import NotAnOption, Scored, accepted, composed

from .items import BODIES, item, shown

ITEM = item("gap")


def test_each_gap_counts_for_itself() -> None:
    assert ITEM.score({"G1": "b", "G2": "c"}) == Scored(reached=1, highest=2)
    assert ITEM.score({"G2": "a"}) == Scored(reached=1, highest=2)


def test_each_gap_has_a_field_of_its_own() -> None:
    assert composed(ITEM.accepts, {"answers.G1": "b", "answers.G2": ""}) == {"G1": "b"}
    assert shown(ITEM, answer={"G1": "b"}).fields == {"answers.G1": "b"}


def test_a_gap_takes_one_of_its_words() -> None:
    with pytest.raises(NotAnOption) as refused:
        accepted(ITEM.accepts, {"G1": "b", "G2": "e"})

    assert refused.value.field == "answers.G2"


def test_a_candidate_sees_the_words_around_each_gap() -> None:
    question = shown(ITEM)

    assert isinstance(question, GapView)
    assert [(run.text, run.gap) for run in question.runs] == [("I ", "G1"), (" and then I ", "G2"), (".", "")]


@pytest.mark.parametrize("text", ["I [G1].", "I [G2] and [G1].", "I [G1] and [G1] and [G2]."])
def test_the_text_has_each_gap_once_in_their_order(text: str) -> None:
    with pytest.raises(ValidationError):
        item("gap", text=text)
    assert BODIES["gap"]["gaps"].keys() == {"G1", "G2"}
