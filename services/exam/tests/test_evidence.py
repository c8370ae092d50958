"""Nobody hears a talk twice: what was heard stands beside each score, and a third judges by it."""

import pytest
from sqlmodel import select

from exam.ratings.commands import open_task
from exam.ratings.queries import task
from exam.ratings.rules import EvidenceNeeded
from exam.ratings.tables import Claim
from exam.scoring.tables import ScoringTask
from shared.testing import Scene
from shared.testing.cast import alice, bob, carol, cem

from .walk import rate, rows_of, sit_written, talk


@pytest.fixture
def held(scene: Scene) -> str:
    """The task of a talk that Bob and Carol held; both have opened it."""
    oral_id = talk(scene, alice)
    [task_id] = scene.rows(select(ScoringTask.id).where(ScoringTask.sitting_id == oral_id))
    for examiner in (bob, carol):
        scene.do(open_task, examiner, task_id)
    return str(task_id)


@pytest.mark.parametrize("nothing", ["", "  \n "])
def test_a_score_of_a_talk_without_what_was_heard_is_not_kept(scene: Scene, held: str, nothing: str) -> None:
    with pytest.raises(EvidenceNeeded) as refused:
        rate(scene, held, bob, 2, heard=nothing)

    assert (refused.value.field or "").startswith("evidence.")
    assert scene.rows(select(Claim.committed_at).where(Claim.task_id == held)) == [None, None]


def test_a_third_reads_what_was_heard_for_each_row_and_the_first_two_never_do(scene: Scene, held: str) -> None:
    rate(scene, held, bob, 3, heard="Let her finish.")
    assert scene.ask(task, carol, held).evidence == {}
    rate(scene, held, carol, 1, heard="Spoke of himself.")

    scene.do(open_task, cem, held)

    seen = scene.ask(task, cem, held).evidence
    assert set(seen) == set(rows_of(scene, held, cem))
    assert set(seen.values()) == {("Let her finish.", "Spoke of himself.")}
    page = scene.read(f"/exam/examiner/tasks/{held}", as_=cem)
    assert "Let her finish." in page and "What the two examiners heard:" in page


def test_a_written_answer_needs_none_since_everybody_can_read_it(scene: Scene) -> None:
    sitting_id = sit_written(scene, alice, 20)
    task_id = scene.rows(select(ScoringTask.id).where(ScoringTask.sitting_id == sitting_id))[0]
    scene.do(open_task, bob, task_id)

    rate(scene, task_id, bob, 2, heard="")

    assert 'name="evidence.' not in scene.read(f"/exam/examiner/tasks/{task_id}", as_=bob)
