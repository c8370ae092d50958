"""Where too little was written down for a third to judge by, a talk is held anew, and the first counts for nothing."""

import pytest
from sqlmodel import select

from exam.bookings.queries import oral_page
from exam.ratings.commands import open_task
from exam.scores.tables import ScoredPart
from exam.scoring.rules import State
from exam.scoring.tables import ScoringTask
from exam.voids.commands import void_oral
from exam.voids.inputs import VoidOral
from exam.work.commands import cannot_judge
from exam.work.queries import adjudications, work_list
from shared.refusals import NotFound
from shared.testing import Scene
from shared.testing.cast import alice, bob, carol, cem, dana

from .walk import API, hold_oral, rate, talk, void

WHY = "What the two examiners wrote down was too little to judge by."


@pytest.fixture
def held(scene: Scene) -> tuple[str, str]:
    """A talk of Alice about which Bob and Carol differ, and its task, which Cem has."""
    oral_id = talk(scene, alice)
    [task_id] = scene.rows(select(ScoringTask.id).where(ScoringTask.sitting_id == oral_id))
    rate(scene, task_id, bob, 3)
    rate(scene, task_id, carol, 1)
    scene.do(open_task, cem, task_id)
    return oral_id, task_id


def test_a_third_who_cannot_judge_leaves_it_to_two_administrators(scene: Scene, held: tuple[str, str]) -> None:
    oral_id, task_id = held
    page = scene.read(f"/exam/examiner/tasks/{task_id}", as_=cem)
    assert "Is what they wrote down too little to judge by?" in page

    went = scene.send(f"/exam/examiner/tasks/{task_id}/cannot-judge", as_=cem)

    assert went.headers["location"] == "/exam/examiner"
    assert scene.ask(work_list, cem).mine == scene.ask(work_list, cem).free == ()
    with pytest.raises(NotFound):
        scene.do(open_task, cem, task_id)
    [waiting] = scene.ask(adjudications).items
    assert (waiting.hold_anew, waiting.taken) == (oral_id, False)
    shown = scene.read("/exam/administration/adjudications", as_=dana)
    assert f'href="/exam/administration/orals/{oral_id}/void"' in shown and "Has to be held anew" in shown


def test_the_talk_is_held_anew_and_the_first_counts_for_nothing(scene: Scene, held: tuple[str, str]) -> None:
    oral_id, task_id = held
    scene.do(cannot_judge, cem, task_id)

    void(scene, void_oral, oral_id, VoidOral(reason=WHY))

    assert scene.row(ScoringTask, task_id).state == State.CLOSED and scene.ask(adjudications).items == ()
    assert scene.news_of(alice)[-1] == "decision-withdrawn" and scene.ask(oral_page, alice).booking is None
    again = hold_oral(scene, alice, 2)
    assert [one.sitting_id for one in scene.rows(select(ScoredPart))] == [again]


def test_only_a_third_of_a_talk_says_so(scene: Scene, held: tuple[str, str]) -> None:
    _, task_id = held

    for examiner in (bob, carol):
        with pytest.raises(NotFound):
            scene.do(cannot_judge, examiner, task_id)
    assert "too little to judge by" not in scene.read(f"/exam/examiner/tasks/{task_id}", as_=bob)
    assert scene.send(f"{API}/scoring-tasks/{task_id}/cannot-judge", as_=cem).status_code == 204
    assert scene.send(f"{API}/scoring-tasks/{task_id}/cannot-judge", as_=cem).status_code == 404
