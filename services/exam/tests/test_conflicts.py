"""Examiners say whom they know: from then on others score it, and hold their talks."""

import pytest
from sqlmodel import select

from exam.bookings.queries import oral_page
from exam.conflicts.inputs import DeclareConflict
from exam.conflicts.queries import kept_apart
from exam.conflicts.rules import Tie
from exam.conflicts.tables import Conflict
from exam.independence.queries import refuse_if_involved
from exam.independence.rules import KnownToYou
from exam.orals.commands import conclude_oral, step_out
from exam.ratings.commands import open_task
from exam.ratings.queries import task as one_task
from exam.rule_sets import rules as rule_set_rules
from exam.scoring.rules import State, TaskKind
from exam.scoring.tables import ScoringTask
from exam.work.commands import step_aside
from exam.work.queries import work_list
from exam.work.rules import HeldByYou
from shared.refusals import NotFound
from shared.testing import Scene, beginning
from shared.testing.cast import alice, bob, carol, cem

from .walk import API, book, offer, rate, sit_written, talk

KNOWS = DeclareConflict(tie=Tie.KNOWS)


@beginning
def answers(scene: Scene) -> list[str]:
    """Alice's two written answers; Bob has both."""
    sitting = sit_written(scene, alice, 20)
    found: list[str] = scene.rows(select(ScoringTask.id).where(ScoringTask.sitting_id == sitting))
    for one in found:
        scene.do(open_task, bob, one)
    return found


def test_all_that_comes_from_somebody_known_goes_to_others(scene: Scene, answers: list[str]) -> None:
    scene.do(step_aside, bob, answers[0], KNOWS)

    work = scene.ask(work_list, bob)
    assert (work.mine, work.free) == ((), ())
    assert len(scene.ask(work_list, cem).free) == 2
    for one in answers:
        with pytest.raises(NotFound):
            scene.do(open_task, bob, one)
    assert scene.ask(kept_apart, [alice.id])[alice.id] >= {"bob"}


def test_it_is_said_before_one_has_scored(scene: Scene, answers: list[str]) -> None:
    rate(scene, answers[0], bob, 2)

    with pytest.raises(NotFound):
        scene.do(step_aside, bob, answers[0], KNOWS)
    with pytest.raises(NotFound):
        scene.do(step_aside, carol, answers[1], KNOWS)
    assert scene.rows(select(Conflict)) == []


def test_an_anchor_goes_the_same_way_and_nothing_is_kept(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    often = dict(rule_set_rules.WITHOUT_CALIBRATION) | {"anchor_every": 1}
    monkeypatch.setattr(rule_set_rules, "WITHOUT_CALIBRATION", often)
    sitting = sit_written(scene, alice, 20)
    first = scene.rows(select(ScoringTask.id).where(ScoringTask.sitting_id == sitting))[0]
    scene.do(open_task, bob, first)
    rate(scene, first, bob, 2)
    [anchor] = scene.rows(select(ScoringTask.id).where(ScoringTask.kind == TaskKind.ANCHOR))
    scene.do(open_task, bob, anchor)

    went = scene.send(f"/exam/examiner/tasks/{anchor}/step-aside", {"tie": "knows"}, as_=bob)

    assert went.headers["location"] == "/exam/examiner" and scene.rows(select(Conflict)) == []
    assert scene.row(ScoringTask, anchor).state == State.SETTLED
    assert anchor not in {one.task_id for one in scene.ask(work_list, bob).free}


def test_whoever_held_a_talk_is_told_what_to_do(scene: Scene) -> None:
    oral_id = talk(scene, alice)
    [task_id] = scene.rows(select(ScoringTask.id).where(ScoringTask.sitting_id == oral_id))

    with pytest.raises(HeldByYou):
        scene.do(step_aside, bob, task_id, KNOWS)
    rate(scene, task_id, bob, 3)
    rate(scene, task_id, carol, 1)
    scene.do(open_task, cem, task_id)
    scene.do(step_aside, cem, task_id, KNOWS)
    with pytest.raises(NotFound):
        scene.ask(one_task, cem, task_id)


def test_before_a_talk_one_says_so_and_calls_it_off(scene: Scene) -> None:
    oral_id = book(scene, alice, offer(scene))
    assert f'href="/exam/examiner/talks/{oral_id}/step-out"' in scene.read(f"/exam/examiner/talks/{oral_id}", as_=bob)
    assert "I trained them" in scene.read(f"/exam/examiner/talks/{oral_id}/step-out", as_=bob)

    went = scene.send(f"/exam/examiner/talks/{oral_id}/step-out", {"tie": "works_with"}, as_=bob)

    assert went.headers["location"] == f"/exam/examiner/talks/{oral_id}/call-off"
    with pytest.raises(NotFound):
        scene.do(step_out, cem, oral_id, KNOWS)
    scene.later(days=1)
    with pytest.raises(NotFound):
        scene.do(conclude_oral, bob, oral_id)


def test_a_time_with_somebody_who_knows_them_is_not_offered(scene: Scene, answers: list[str]) -> None:
    offer(scene)
    assert len(scene.ask(oral_page, alice).slots) == 1

    scene.do(step_aside, bob, answers[0], KNOWS)

    assert scene.ask(oral_page, alice).slots == ()


def test_whoever_knows_somebody_decides_nothing_about_them(scene: Scene, answers: list[str]) -> None:
    scene.do(step_aside, bob, answers[0], KNOWS)

    with pytest.raises(KnownToYou):
        scene.ask(refuse_if_involved, bob, alice.id, ())
    scene.ask(refuse_if_involved, cem, alice.id, ())


def test_by_page_and_by_json(scene: Scene, answers: list[str]) -> None:
    page = f"/exam/examiner/tasks/{answers[0]}"
    assert f'href="{page}/step-aside"' in scene.read(page, as_=bob)
    assert "Nobody asks you for a name." in scene.read(f"{page}/step-aside", as_=bob)
    assert scene.send(f"{page}/step-aside", {}, as_=bob).status_code == 422

    said = scene.send(f"{API}/scoring-tasks/{answers[0]}/step-aside", json={"tie": "supervises"}, as_=bob)

    assert said.status_code == 204 and scene.visit(page, as_=bob).status_code == 404
    assert [one.tie for one in scene.rows(select(Conflict))] == [Tie.SUPERVISES]
