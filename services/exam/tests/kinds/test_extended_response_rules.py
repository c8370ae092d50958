"""An answer in one's own words, which two examiners rate."""

from exam.items.kinds import accepts
from exam.items.kinds.extended_response.item import ExtendedResponseItem
from exam.items.kinds.kind import Asked

ITEM = ExtendedResponseItem.model_validate(
    {
        "id": "w-901",
        "version": 1,
        "kind": "written",
        "domain": "connection",
        "element": "E5",
        "stem": "What would you say?",
        "guidance": {"covers": ["Your role"], "words": "about 150", "note": "A list is fine."},
        "rubric": {
            "standard": 2,
            "rows": [{"id": "role", "title": "Role", "levels": [{"score": 0, "descriptor": ""}]}],
        },
        "anchors": [{"title": "3", "scores": {"role": 3}, "answer": "I would listen.", "why": "Warm."}],
    }
)


def test_any_words_are_an_answer_and_people_score_them() -> None:
    assert accepts("written", "I would listen.", ITEM.offered)
    assert ITEM.score("I would listen.") is None


def test_a_candidate_sees_what_a_full_answer_covers_and_no_rubric() -> None:
    shown = ITEM.view(Asked(item_id=ITEM.id, position=25, kind=ITEM.kind, stem=ITEM.stem))

    assert (shown.covers, shown.words, shown.about, shown.note) == (
        ("Your role",),
        "about 150",
        "150",
        "A list is fine.",
    )
    assert not {"rubric", "anchors"} & shown.model_dump().keys()
