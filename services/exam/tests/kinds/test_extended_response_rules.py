"""An answer in one's own words, which two examiners rate."""

from exam.items.kinds.extended_response.view import ExtendedResponseView
from exam.items.rules import accepted

from .items import item, shown

ITEM = item(
    "written",
    guidance={"covers": ["Your role"], "words": "about 150", "note": "A list is fine."},
    anchors=[{"title": "3", "scores": {"sense": 1}, "answer": "I would listen.", "why": "Warm."}],
)


def test_any_words_are_an_answer_and_people_score_them() -> None:
    assert accepted(ITEM.accepts, {"R": "I would listen."})
    assert ITEM.score({"R": "I would listen."}) is ITEM.score({}) is None


def test_a_candidate_sees_what_a_full_answer_covers_and_no_rubric() -> None:
    question = shown(ITEM)

    assert isinstance(question, ExtendedResponseView)
    assert (question.covers, question.words, question.about, question.note) == (
        ("Your role",),
        "about 150",
        "150",
        "A list is fine.",
    )
    assert not {"rubric", "anchors"} & question.model_dump().keys()
