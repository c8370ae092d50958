"""Whoever goes round a page on hard things lacks nothing."""

import pytest
from pydantic import ValidationError

from curriculum.main import app
from curriculum.modules.content import Module


def test_the_check_opens_without_the_pages_that_one_may_leave_out() -> None:
    module = next(one for one in app.state.curriculum.modules if one.number == 9)

    assert module.way_round == (5, 6)
    assert module.unread(frozenset({1, 2, 3, 4, 7})) == ()
    assert [page.number for page in module.unread(frozenset({1, 2, 3, 4, 5, 6}))] == [7]


def _module(*about: int | None) -> dict[str, object]:
    """Page 2 of three can be gone round; a question for each of `about`, two of them asked."""
    options = [{"text": word, "right": word == "a", "feedback": "."} for word in "abc"]
    questions = [
        {"id": f"01-{place}", "stem": "?", "about": page, "options": options} for place, page in enumerate(about)
    ]
    return {
        "number": 1,
        "slug": "one",
        "title": "One",
        "area": "A",
        "elements": ["E1"],
        "principles": [1],
        "outcomes": ["You can a.", "You can b.", "You can c."],
        "way_round": [2],
        "lesson": [{"number": page, "title": "", "html": "", "minutes": 1} for page in (1, 2, 3)],
        "check": {"pass": 1, "draw": 2, "questions": questions},
    }


def test_whoever_goes_round_a_page_is_not_asked_about_it() -> None:
    module = Module.model_validate(_module(None, None, 2))

    assert len(module.check_after(frozenset({1, 2, 3})).questions) == 3
    assert [one.about for one in module.check_after(frozenset({1, 3})).questions] == [None, None]


@pytest.mark.parametrize("about", [(None, 2, 2), (None, None, 3)])
def test_a_check_that_cannot_be_gone_round_is_not_published(about: tuple[int | None, ...]) -> None:
    with pytest.raises(ValidationError, match="round"):
        Module.model_validate(_module(*about))
