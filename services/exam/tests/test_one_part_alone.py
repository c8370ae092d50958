"""A part that is passed goes out on its own, and the other one has its result later."""

import pytest
from sqlmodel import select

from exam.attempts.queries import awaited_conversations, passed_parts
from exam.overview.queries import overview
from exam.overview.rules import Next
from exam.releases.queries import kept_parts
from exam.results.commands import draft_part, return_draft
from exam.results.inputs import ReturnDraft
from exam.results.queries import my_results
from exam.results.rules import PartNotPassed, State
from exam.results.tables import Result
from shared.events import ResultReleased
from shared.refusals import NotFound
from shared.testing import Scene
from shared.testing.cast import alice, bob, carol, dana, dov

from .walk import bring_in, hold_oral, release, score, sit_written, talk


@pytest.fixture
def written(scene: Scene) -> str:
    """Passed, scored, and kept until the oral is there."""
    sitting_id = sit_written(scene, alice, 22)
    score(scene, sitting_id, 2, bob, carol)
    scene.due()
    return sitting_id


def test_it_is_released_before_the_oral_was_held(scene: Scene, written: str) -> None:
    assert [one.sitting_id for one in scene.ask(kept_parts).items] == [written]
    scene.do(draft_part, dana, written)

    release(scene, alice)

    [fact] = [one for one in scene.events() if isinstance(one, ResultReleased)]
    assert (fact.outcome, fact.written, fact.oral) == ("not_yet_passed", "passed", "not_taken")
    assert scene.ask(kept_parts).items == ()
    assert scene.ask(passed_parts, alice.id).written_passed_on == scene.now.date()
    assert scene.ask(overview, alice).next == Next.ORAL


def test_the_person_reads_that_one_part_is_passed_and_not_that_they_are_not_yet(scene: Scene, written: str) -> None:
    scene.do(draft_part, dana, written)

    page = scene.read(f"/exam/results/{release(scene, alice)}", as_=alice)

    assert "One part is passed" in page and "The other part" in page
    assert "Not yet passed" not in page and "study plan" not in page


def test_it_is_no_attempt_after_which_we_talk(scene: Scene, written: str) -> None:
    for _ in range(2):
        bring_in(scene, alice, "not_yet_passed", "not_taken")
    scene.due()
    scene.do(draft_part, dana, written)

    release(scene, alice)

    assert scene.ask(awaited_conversations).items == ()
    assert not scene.ask(passed_parts, alice.id).conversation_first
    bring_in(scene, alice, "not_taken", "not_yet_passed")
    assert len(scene.ask(awaited_conversations).items) == 1


def test_the_oral_makes_the_examination_passed_later(scene: Scene, written: str) -> None:
    scene.do(draft_part, dana, written)
    release(scene, alice)
    passed_on = scene.now.date()

    scene.later(days=30)
    hold_oral(scene, alice, 2)
    release(scene, alice)

    newest, _ = scene.ask(my_results, alice).items
    assert (newest.outcome, newest.written_passed_on) == ("passed", passed_on)


def test_a_draft_of_one_part_is_returned_as_any_other(scene: Scene, written: str) -> None:
    scene.do(draft_part, dana, written)
    with pytest.raises(NotFound):
        scene.do(draft_part, dov, written)
    [draft] = scene.rows(select(Result.id))

    for administrator in (dana, dov):
        scene.do(return_draft, administrator, draft, ReturnDraft(reason="We wait for the oral."))

    assert scene.rows(select(Result.state)) == [State.WITHDRAWN]


def test_a_part_that_is_not_passed_waits_for_the_other(scene: Scene) -> None:
    sitting_id = sit_written(scene, alice, 2)
    talk(scene, alice)
    score(scene, sitting_id, 0, bob, carol)
    scene.due()

    with pytest.raises(PartNotPassed):
        scene.do(draft_part, dana, sitting_id)
