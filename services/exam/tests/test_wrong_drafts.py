"""A draft that is wrong has a way out, and nobody outside has seen it."""

import pytest
from sqlmodel import select

from exam.results.commands import draft_again, release_result, return_draft, take_back_approval
from exam.results.inputs import ReturnDraft
from exam.results.rules import State
from exam.results.tables import Result
from exam.scores.rules import ResultDrafted
from exam.sittings.commands import begin_sitting
from exam.voids.commands import void_written
from exam.voids.inputs import VoidWritten
from shared.approvals.rules import AnotherActOpen
from shared.testing import Scene
from shared.testing.cast import alice, dana, dov

from .walk import pass_both, void

WRONG = ReturnDraft(reason="The wrong key.")
BROKE = VoidWritten(reason="The line broke.")


@pytest.fixture
def draft(scene: Scene) -> str:
    pass_both(scene, alice)
    scene.due()
    found: str = scene.rows(select(Result.id).where(Result.state == State.DRAFT))[0]
    return found


def reject(scene: Scene, draft: str) -> None:
    assert not scene.do(return_draft, dana, draft, WRONG)
    assert scene.do(return_draft, dov, draft, WRONG)


def test_two_set_it_aside_and_its_part_can_be_voided(scene: Scene, draft: str) -> None:
    sitting_id = scene.row(Result, draft).written_sitting_id
    assert sitting_id is not None
    with pytest.raises(ResultDrafted):
        scene.do(void_written, dana, sitting_id, BROKE)

    reject(scene, draft)
    void(scene, void_written, sitting_id, BROKE)

    assert scene.news_of(alice) == ["decision-withdrawn"]
    assert "Your result was withdrawn" not in scene.read("/exam", as_=alice)
    assert scene.do(begin_sitting, alice)


def test_a_new_draft_is_made_from_the_same_scores(scene: Scene, draft: str) -> None:
    reject(scene, draft)

    scene.do(draft_again, dana, draft)
    scene.due()

    assert sorted(scene.rows(select(Result.state))) == ["draft", "withdrawn"]
    assert f"/administration/releases/{draft}" in scene.read("/exam/administration/releases", as_=dana)


def test_a_half_given_word_is_taken_back_whatever_it_was_for(scene: Scene, draft: str) -> None:
    scene.do(return_draft, dana, draft, WRONG)
    with pytest.raises(AnotherActOpen):
        scene.do(release_result, dov, draft)

    scene.do(take_back_approval, dov, draft)
    assert not scene.do(release_result, dov, draft)
    scene.do(take_back_approval, dana, draft)
    reject(scene, draft)
