"""One answer out of several, scored by key."""

import pytest
from pydantic import ValidationError

from exam.items.rules import NotAnOption, Responses, Scored, accepted

from .items import item, options, shown

ITEM = item("choice", rationale={"a": "Silence is his."})


@pytest.mark.parametrize(("answer", "reached"), [({"R": "b"}, 1), ({"R": "a"}, 0), ({}, 0)])
def test_the_key_scores_one_and_everything_else_nothing(answer: Responses, reached: int) -> None:
    assert ITEM.score(answer) == Scored(reached=reached, highest=1)


def test_only_an_option_of_the_question_is_an_answer() -> None:
    assert accepted(ITEM.accepts, {"R": "b"}) == {"R": "b"} and accepted(ITEM.accepts, {}) == {}
    for wrong in ({"R": "e"}, {"R": ["b"]}, {"P1": "b"}):
        with pytest.raises(NotAnOption):
            accepted(ITEM.accepts, wrong)


def test_a_candidate_sees_the_options_and_neither_key_nor_reasons() -> None:
    question = shown(ITEM, answer={"R": "b"}, sequence=2)

    assert [(option.id, option.text) for option in question.part.options][:2] == [("a", "Option a"), ("b", "Option b")]
    assert (question.fields, question.sequence, question.paragraphs[-1]) == ({"answer": "b"}, 2, "What do you do?")
    assert not {"key", "rationale"} & question.model_dump().keys()


@pytest.mark.parametrize("wrong", [{"key": "e"}, {"options": options("b")}])
def test_a_choice_without_its_key_is_not_published(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        item("choice", **wrong)
