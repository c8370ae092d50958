"""Scores can be undone for a minute; then they stand. What was undone stays in the record."""

import pytest
from sqlmodel import col, select

from exam.ratings.commands import commit_rating, open_task, undo_rating
from exam.ratings.inputs import CommitRating
from exam.ratings.queries import task
from exam.ratings.rules import ClaimState, NotUndone
from exam.ratings.tables import Claim, Rating, RatingRow
from exam.scoring.rules import TaskKind
from exam.scoring.tables import ScoringTask
from shared.actor import Actor
from shared.testing import Scene, beginning
from shared.testing.cast import alice, bob, carol

from .walk import API, rate, rows_of, sit_written


@beginning
def task_id(scene: Scene) -> str:
    """One of Alice's two written answers; Bob has it."""
    sit_written(scene, alice, 20)
    found: str = scene.rows(
        select(ScoringTask.id).where(ScoringTask.kind == TaskKind.ANSWER).order_by(col(ScoringTask.entry_id))
    )[0]
    scene.do(open_task, bob, found)
    return found


def give(scene: Scene, task_id: str, examiner: Actor, level: int, note: str = "") -> None:
    scores = dict.fromkeys(rows_of(scene, task_id, examiner), level)
    scene.do(commit_rating, examiner, task_id, CommitRating(scores=scores, note=note))


def states(scene: Scene, task_id: str) -> list[ClaimState]:
    return scene.rows(select(Claim.state).where(Claim.task_id == task_id).order_by(col(Claim.rater)))


def test_what_is_undone_comes_back_to_be_given_anew_and_stays_in_the_record(scene: Scene, task_id: str) -> None:
    give(scene, task_id, bob, 1, "Too quickly.")
    scene.do(undo_rating, bob, task_id)

    rating = scene.ask(task, bob, task_id).rating
    assert rating is not None and rating.state == ClaimState.OPEN
    assert (rating.note, set(rating.scores.values())) == ("Too quickly.", {1})
    scene.later(seconds=5)
    give(scene, task_id, bob, 2)

    kept = scene.rows(select(Rating).where(Rating.task_id == task_id).order_by(col(Rating.given_at)))
    assert [(one.sealed is None, one.undone_at is None) for one in kept] == [(False, False), (True, True)]
    scores = scene.rows(select(RatingRow.score).where(RatingRow.rating_id == kept[0].id))
    assert set(scores) == {1}


def test_after_a_minute_scores_stand_by_themselves(scene: Scene, task_id: str) -> None:
    give(scene, task_id, bob, 2)
    scene.later(seconds=59)
    scene.due()
    assert states(scene, task_id) == [ClaimState.COMMITTED]

    scene.later(seconds=1)
    with pytest.raises(NotUndone):
        scene.do(undo_rating, bob, task_id)
    scene.due()

    assert states(scene, task_id) == [ClaimState.STANDS]
    with pytest.raises(NotUndone):
        scene.do(undo_rating, bob, task_id)


def test_scores_stand_when_another_examiner_opens_the_same(scene: Scene, task_id: str) -> None:
    give(scene, task_id, bob, 2)

    scene.do(open_task, carol, task_id)

    assert states(scene, task_id) == [ClaimState.STANDS, ClaimState.OPEN]
    with pytest.raises(NotUndone):
        scene.do(undo_rating, bob, task_id)


def test_nothing_is_settled_while_a_score_can_be_undone(scene: Scene, task_id: str) -> None:
    scene.do(open_task, carol, task_id)
    rate(scene, task_id, bob, 2)
    give(scene, task_id, carol, 2)
    assert scene.row(ScoringTask, task_id).settled is None

    scene.do(undo_rating, carol, task_id)
    give(scene, task_id, carol, 3)
    scene.later(minutes=1)
    scene.due()

    assert set((scene.row(ScoringTask, task_id).settled or {}).values()) == {2.5}


def test_the_same_scores_sent_twice_are_given_once(scene: Scene, task_id: str) -> None:
    give(scene, task_id, bob, 2, "Hears her.")
    give(scene, task_id, bob, 2, "Hears her.")

    assert len(scene.rows(select(Rating.id).where(Rating.task_id == task_id))) == 1


def test_one_answer_after_the_other_with_the_way_back_on_the_next_page(scene: Scene, task_id: str) -> None:
    page = f"/exam/examiner/tasks/{task_id}"
    assert "One more waits for you." in scene.read(page, as_=bob)
    form = {f"scores.{row}": "2" for row in rows_of(scene, task_id, bob)}

    went = scene.send(page, form | {"then": "next"}, as_=bob)

    following = went.headers["location"]
    assert following != page and following.startswith("/exam/examiner/tasks/")
    shown = scene.read(following, as_=bob)
    assert f'action="{page}/undo"' in shown and "Nothing else waits for you." in shown
    assert scene.send(f"{page}/undo", as_=bob).headers["location"] == page
    assert "checked" in scene.read(page, as_=bob)
    assert f'action="{page}/undo"' not in scene.read(following, as_=bob)


def test_whoever_stops_goes_back_to_their_work(scene: Scene, task_id: str) -> None:
    page = f"/exam/examiner/tasks/{task_id}"
    form = {f"scores.{row}": "2" for row in rows_of(scene, task_id, bob)}

    assert scene.send(page, form | {"then": "stop"}, as_=bob).headers["location"] == "/exam/examiner"

    assert f'action="{page}/undo"' in scene.read("/exam/examiner", as_=bob)
    assert "Undo" in scene.read(page, as_=bob)
    scene.later(minutes=1)
    scene.due()
    assert "Undo" not in scene.read("/exam/examiner", as_=bob)
    assert "Your scores stand as they are." in scene.read(page, as_=bob)


def test_the_json_doors_undo_and_let_stand(scene: Scene, task_id: str) -> None:
    body = {"scores": dict.fromkeys(rows_of(scene, task_id, bob), 2)}
    given = scene.send(f"{API}/scoring-tasks/{task_id}/rating", json=body, method="PUT", as_=bob)
    assert given.json()["rating"]["state"] == "committed" and given.json()["rating"]["undo_until"]

    undone = scene.send(f"{API}/scoring-tasks/{task_id}/undo", as_=bob)
    assert undone.json()["rating"]["state"] == "open"
    scene.send(f"{API}/scoring-tasks/{task_id}/rating", json=body, method="PUT", as_=bob)
    for _ in range(2):
        assert scene.send(f"{API}/scoring-tasks/{task_id}/stand", as_=bob).json()["rating"]["state"] == "stands"

    assert scene.send(f"{API}/scoring-tasks/{task_id}/undo", as_=bob).status_code == 409
    assert scene.send(f"{API}/scoring-tasks/{task_id}/stand", as_=carol).status_code == 404
