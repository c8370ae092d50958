"""One situation with several questions is one item."""

import pytest
from pydantic import ValidationError

from exam.items.rules import NotAnOption, Responses, Scored, accepted

from .items import CHOICE, item, shown

ITEM = item("scenario")
ALL: Responses = {"P1": "b", "P2": ["a", "c"], "P3": ["c", "a", "b"], "P4": [["p", "y"], ["q", "y"]]}


def test_its_questions_are_summed() -> None:
    assert ITEM.score(ALL) == Scored(reached=6, highest=6)
    assert ITEM.score({"P1": "b", "P4": [["p", "y"]]}) == Scored(reached=2, highest=6)


def test_each_response_is_looked_at_by_its_own_rule() -> None:
    assert accepted(ITEM.accepts, ALL) == ALL
    with pytest.raises(NotAnOption) as refused:
        accepted(ITEM.accepts, ALL | {"P2": "a"})
    assert refused.value.field == "answers.P2"


def test_a_candidate_sees_each_question_with_its_words() -> None:
    assert [(part.id, part.kind, part.ask) for part in shown(ITEM).parts][:2] == [
        ("P1", "choice", "Question 1?"),
        ("P2", "multiple", "Question 2?"),
    ]


@pytest.mark.parametrize("ids", [["P1"], ["P1", "P3"], ["P2", "P1"], ["A", "B"]])
def test_its_questions_are_numbered(ids: list[str]) -> None:
    with pytest.raises(ValidationError):
        item("scenario", questions={id: {"ask": "?", "takes": CHOICE} for id in ids})
