"""What somebody hears who has tried a question."""

from typing import Any

import pytest

from exam.items.rules import Scored
from exam.practice.rules import Heard, heard


@pytest.mark.parametrize(
    ("answer", "scored", "said"),
    [
        # nothing was answered, whatever that would come to, and by whomever it would be read
        ({}, Scored(0, 1), Heard.OPEN),
        ({}, Scored(1, 1), Heard.OPEN),
        ({}, None, Heard.OPEN),
        # all of it, and more than all
        ({"R": "b"}, Scored(1, 1), Heard.RIGHT),
        ({"R": "b"}, Scored(3, 2), Heard.RIGHT),
        # a part of it, however small
        ({"R": ["a"]}, Scored(1, 2), Heard.PARTLY),
        ({"R": ["a"]}, Scored(0.25, 2), Heard.PARTLY),
        # nothing of it, or less
        ({"R": "a"}, Scored(0, 1), Heard.OTHER),
        ({"R": ["a"]}, Scored(-1, 2), Heard.OTHER),
        # people read it, so nobody says what it is worth
        ({"R": "Words."}, None, Heard.OWN_WORDS),
    ],
)
def test_what_is_heard(answer: dict[str, Any], scored: Scored | None, said: Heard) -> None:
    assert heard(answer, scored) == said
