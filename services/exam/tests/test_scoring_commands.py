"""Blind in pairs; frozen; a third."""

import pytest
from sqlmodel import col, select

from exam.leases.commands import put_back
from exam.panel.commands import join_panel
from exam.panel.inputs import JoinPanel
from exam.panel.rules import NotOnPanel
from exam.ratings.commands import open_task
from exam.ratings.queries import task
from exam.ratings.rules import Frozen
from exam.scores.tables import ScoredPart
from exam.scoring.rules import TaskKind
from exam.scoring.tables import MachineScore, ScoringTask
from exam.sittings.commands import begin_sitting, submit_sitting
from exam.sittings.inputs import SubmitSitting
from exam.work.queries import adjudication_queue, answers_queue, work_list
from shared.actor import Actor
from shared.refusals import NotFound
from shared.testing import Scene, beginning
from shared.testing.cast import alice, bob, carol, cem, somebody
from shared.testing.facts import training_completed

from .walk import rate, sit_written


@beginning
def task_id(scene: Scene) -> str:
    """One of Alice's two written answers, waiting."""
    sit_written(scene, alice, 20)
    found: str = scene.rows(
        select(ScoringTask.id).where(ScoringTask.kind == TaskKind.ANSWER).order_by(col(ScoringTask.entry_id))
    )[0]
    return found


def open_(scene: Scene, task_id: str, *examiners: Actor) -> None:
    for examiner in examiners:
        scene.do(open_task, examiner, task_id)


def state(scene: Scene, task_id: str) -> tuple[str, dict[str, float] | None]:
    row = scene.row(ScoringTask, task_id)
    return row.state, row.settled


def test_items_with_a_key_are_scored_by_it(scene: Scene, task_id: str) -> None:
    scored = scene.rows(select(MachineScore))

    assert (len(scored), sum(one.reached == one.highest for one in scored)) == (24, 20)


def test_two_who_agree_settle_it(scene: Scene, task_id: str) -> None:
    open_(scene, task_id, bob, carol)
    rate(scene, task_id, bob, 2)
    assert state(scene, task_id)[0] == "waiting"

    rate(scene, task_id, carol, 3)

    assert state(scene, task_id)[0] == "settled"
    assert set((state(scene, task_id)[1] or {}).values()) == {2.5}


def test_two_who_differ_call_a_third_whose_scores_stand(scene: Scene, task_id: str) -> None:
    open_(scene, task_id, bob, carol)
    rate(scene, task_id, bob, 3)
    rate(scene, task_id, carol, 1)
    assert scene.ask(adjudication_queue).count == 1
    assert [one.third for one in scene.ask(work_list, cem).free if one.task_id == task_id] == [True]

    open_(scene, task_id, cem)
    rate(scene, task_id, cem, 2)

    assert set((state(scene, task_id)[1] or {}).values()) == {2}
    assert scene.ask(adjudication_queue).count == 0


def test_what_stands_is_changed_by_nobody(scene: Scene, task_id: str) -> None:
    open_(scene, task_id, bob)
    rate(scene, task_id, bob, 1)

    with pytest.raises(Frozen):
        rate(scene, task_id, bob, 3)


def test_nobody_sees_what_they_have_not_opened_nor_what_another_gave(scene: Scene, task_id: str) -> None:
    open_(scene, task_id, bob)
    rate(scene, task_id, bob, 2, "SEEN BY NOBODY YET")
    with pytest.raises(NotFound):
        scene.ask(task, carol, task_id)

    open_(scene, task_id, carol)

    seen = scene.ask(task, carol, task_id)
    assert "SEEN BY NOBODY YET" not in seen.model_dump_json()
    assert seen.rating is not None and seen.rating.scores == {}


def test_a_third_reads_the_notes_and_no_scores(scene: Scene, task_id: str) -> None:
    open_(scene, task_id, bob, carol)
    rate(scene, task_id, bob, 3, "Heard the person first.")
    rate(scene, task_id, carol, 1)
    open_(scene, task_id, cem)

    seen = scene.ask(task, cem, task_id)

    assert seen.notes == ("Heard the person first.",)
    assert seen.rating is not None and seen.rating.scores == {}


def test_an_examiner_who_trained_the_person_is_refused(scene: Scene) -> None:
    ruth = somebody("ruth", "trainee")
    scene.hear(training_completed(ruth, trained_by=(carol,)))
    sit_written(scene, ruth, 20)
    [first, *_] = scene.rows(select(ScoringTask.id).where(ScoringTask.kind == TaskKind.ANSWER))

    assert scene.ask(work_list, carol).free == ()
    assert len(scene.ask(work_list, bob).free) == 2
    with pytest.raises(NotFound):
        open_(scene, first, carol)


def test_who_is_not_confirmed_on_the_panel_opens_nothing(scene: Scene, task_id: str) -> None:
    eve = somebody("eve", "examiner")
    scene.do(join_panel, eve, JoinPanel(name="Eve", certified_peer_specialist=False))

    with pytest.raises(NotOnPanel):
        open_(scene, task_id, eve)


def test_a_third_place_is_not_there_while_two_suffice(scene: Scene, task_id: str) -> None:
    open_(scene, task_id, bob, carol)

    with pytest.raises(NotFound):
        open_(scene, task_id, cem)


def test_what_is_put_back_is_free_for_somebody_else(scene: Scene, task_id: str) -> None:
    open_(scene, task_id, bob, carol)

    scene.do(put_back, carol, task_id)
    open_(scene, task_id, cem)

    assert scene.ask(task, cem, task_id).rating is not None


def test_what_was_not_answered_needs_no_examiner(scene: Scene) -> None:
    sitting_id = scene.do(begin_sitting, alice)
    scene.do(submit_sitting, alice, sitting_id, SubmitSitting())

    scene.due()

    assert scene.ask(answers_queue).count == 0
    [part] = scene.rows(select(ScoredPart))
    assert [one["reached"] for one in part.detail["items"]] == [0] * 26
