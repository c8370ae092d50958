"""Where each button of a question's page leads, and which words stay."""

import pytest

from exam.questions.rules import Go, position_after, words_after

LAST = 26
STAYS = [one for one in Go if one not in (Go.NEXT, Go.PREVIOUS, Go.REVIEW)]
"""What does something to this question, or to how it is shown."""


@pytest.mark.parametrize(
    ("go", "position", "expected"),
    [
        (Go.NEXT, 1, 2),
        (Go.NEXT, LAST - 1, LAST),
        # after the last question comes the review
        (Go.NEXT, LAST, None),
        (Go.PREVIOUS, LAST, LAST - 1),
        (Go.PREVIOUS, 2, 1),
        # before the first there is nothing
        (Go.PREVIOUS, 1, 1),
        (Go.REVIEW, 7, None),
        # a number on the map
        (1, 7, 1),
        (LAST, 7, LAST),
        (LAST + 1, 7, None),
        *[(one, 7, 7) for one in STAYS],
    ],
)
def test_a_button_leads_on_back_to_the_review_or_nowhere_else(
    go: Go | int, position: int, expected: int | None
) -> None:
    assert position_after(go, position, LAST) == expected


@pytest.mark.parametrize(("go", "expected"), [(Go.IN_ENGLISH, "en"), (Go.IN_SPANISH, "es"), (Go.IN_BOTH, "both")])
def test_three_buttons_choose_the_words(go: Go, expected: str) -> None:
    assert {words_after(go, words) for words in ("", "en", "es", "both")} == {expected}


@pytest.mark.parametrize("go", [1, *[one for one in Go if not one.name.startswith("IN_")]])
@pytest.mark.parametrize("words", ["", "es", "both"])
def test_every_other_button_keeps_them(go: Go | int, words: str) -> None:
    assert words_after(go, words) == words
