"""One answer out of several, scored by key."""

import pytest

from exam.items.kinds import accepts
from exam.items.kinds.choice.item import ChoiceItem
from exam.items.kinds.kind import Asked
from exam.items.rules import Scored

ITEM = ChoiceItem.model_validate(
    {
        "id": "w-900",
        "version": 1,
        "kind": "choice",
        "domain": "connection",
        "element": "E1",
        "stem": "Sam is silent.\n\nWhat do you do?",
        "options": [{"id": "a", "text": "I wait."}, {"id": "b", "text": "I talk."}],
        "key": "a",
        "rationale": {"a": "Silence is his."},
    }
)


@pytest.mark.parametrize(("answer", "reached"), [("a", 1), ("b", 0), ("", 0)])
def test_the_key_scores_one_and_everything_else_nothing(answer: str, reached: int) -> None:
    assert ITEM.score(answer) == Scored(reached=reached, highest=1)


def test_only_an_option_of_the_question_is_an_answer() -> None:
    assert accepts("choice", "b", ITEM.offered) and accepts("choice", "", ITEM.offered)
    assert not accepts("choice", "e", ITEM.offered)


def test_a_candidate_sees_the_options_and_neither_key_nor_reasons() -> None:
    shown = ITEM.view(Asked(item_id=ITEM.id, position=3, kind=ITEM.kind, stem=ITEM.stem, answer="b", sequence=2))

    assert [(option.id, option.text) for option in shown.options] == [("a", "I wait."), ("b", "I talk.")]
    assert (shown.answer, shown.sequence, shown.paragraphs) == ("b", 2, ("Sam is silent.", "What do you do?"))
    assert not {"key", "rationale"} & shown.model_dump().keys()
