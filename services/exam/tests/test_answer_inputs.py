"""What can be written down as an answer, and how."""

import pytest
from pydantic import ValidationError

from exam.answers.inputs import Version
from exam.items.rules import Responses


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("I would\r\nlisten ", {"R": "I would\nlisten "}),
        ("Cafe\u0301", {"R": "Caf\u00e9"}),
        (["a", "c"], {"R": ["a", "c"]}),
        ({"G2": "b", "G1": "a"}, {"G1": "a", "G2": "b"}),
        ({"R": [["p1", "q2"]], "P2": ""}, {"R": [["p1", "q2"]]}),
        ("  ", {}),
        ([], {}),
    ],
)
def test_an_answer_is_what_was_given_to_each_response(sent: object, kept: Responses) -> None:
    assert Version.model_validate({"base": 0, "answer": sent}).answer == kept


@pytest.mark.parametrize(
    "sent", [None, 1, {"a": 1}, {"a b": "b"}, ["a", 1], [["a"]], "x" * 20_001, "\0", "\ud800", {"R": {}}, ["a"] * 41]
)
def test_what_cannot_be_written_down_is_no_answer(sent: object) -> None:
    with pytest.raises(ValidationError):
        Version.model_validate({"base": 0, "answer": sent})
