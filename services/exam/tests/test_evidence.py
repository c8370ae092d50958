"""Nobody hears a talk twice: what was heard stands beside each score, and a third judges by it."""

import pytest
from sqlmodel import select

from exam.ratings.commands import commit_rating, open_task
from exam.ratings.inputs import CommitRating
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
    assert "Let her finish." in page and "What the two examiners noted" in page
    assert "What your score rests on in this row" in page
    assert "What you heard for this row" not in page and "A third examiner" not in page


def test_what_was_heard_stands_between_the_name_of_its_row_and_the_levels(scene: Scene, held: str) -> None:
    for examiner, level in ((bob, 3), (carol, 1)):
        rows = rows_of(scene, held, examiner)
        heard = {row: f"{examiner.id} of {row}" for row in rows}
        what = CommitRating(scores=dict.fromkeys(rows, level), note="", evidence=heard)
        scene.do(commit_rating, examiner, held, what)
    scene.later(minutes=1)
    scene.due()
    scene.do(open_task, cem, held)

    questions = scene.read(f"/exam/examiner/tasks/{held}", as_=cem).split("<fieldset")[1:]

    rows = rows_of(scene, held, cem)
    assert len(questions) == len(rows)
    for row, question in zip(rows, questions, strict=True):
        before = question.split('type="radio"')[0]
        assert "</legend>" in before and f"bob of {row}<" in before and f"carol of {row}<" in before
        assert sum(f"bob of {one}<" in question for one in rows) == 1


def test_who_holds_a_talk_reads_that_not_only_a_third_may_judge_by_it(scene: Scene, held: str) -> None:
    page = scene.read(f"/exam/examiner/tasks/{held}", as_=bob)

    assert "Only examiners who have to judge this talk after you may see this." in page
    assert "What you heard for this row" in page and "a third examiner" not in page.lower()


def test_a_written_answer_needs_none_since_everybody_can_read_it(scene: Scene) -> None:
    sitting_id = sit_written(scene, alice, 20)
    task_id = scene.rows(select(ScoringTask.id).where(ScoringTask.sitting_id == sitting_id))[0]
    scene.do(open_task, bob, task_id)

    rate(scene, task_id, bob, 2, heard="")

    assert 'name="evidence.' not in scene.read(f"/exam/examiner/tasks/{task_id}", as_=bob)
