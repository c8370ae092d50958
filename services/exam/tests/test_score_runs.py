"""What a result rests on: a run with everything that it follows from, made once and never changed."""

from datetime import datetime
from fractions import Fraction

import pytest
from sqlmodel import Session, select

from exam.results.queries import results_to_carry_over
from exam.results.tables import Result
from exam.score_runs.commands import keep_run
from exam.score_runs.queries import run, run_of
from exam.score_runs.rules import ENGINE
from exam.score_runs.tables import ScoreRun
from exam.score_runs.views import Run
from exam.scores.queries import part_scores
from shared.testing import Scene
from shared.testing.cast import alice

from .older import forget_runs
from .walk import bring_in, pass_both, release


@pytest.fixture
def result(scene: Scene) -> Result:
    pass_both(scene, alice)
    return scene.row(Result, release(scene, alice))


def runs_of(scene: Scene, result: Result) -> list[Run]:
    return [scene.ask(run, id) for id in (result.written_run_id, result.oral_run_id) if id]


def test_a_result_rests_on_a_run_of_each_part(scene: Scene, result: Result) -> None:
    written, oral = runs_of(scene, result)

    assert (written.sitting_id, oral.sitting_id) == (result.written_sitting_id, result.oral_sitting_id)
    assert (written.made.cut, written.made.rule_set, written.made.engine) == ("75", "exam-2026-1", ENGINE)
    assert len(written.made.keys) == 26 and set(written.made.keys) == {one.item for one in written.scores.items}
    assert written.share is not None and written.percent == int(written.share * 1_000) / 10


def test_the_strands_say_what_was_reached_of_each(scene: Scene, result: Result) -> None:
    written, oral = runs_of(scene, result)

    assert all(0 <= share <= 1 for share in written.strands.values())
    assert set(oral.strands.values()) == {Fraction(2, 3)}


def test_the_same_is_the_same_run_and_is_kept_once(scene: Scene, result: Result) -> None:
    before = scene.rows(select(ScoreRun.id, ScoreRun.made_at))
    scene.later(days=1)

    scene.do(again, result.written_sitting_id)

    assert scene.rows(select(ScoreRun.id, ScoreRun.made_at)) == before


def again(session: Session, sitting_id: str, *, now: datetime) -> None:
    part = part_scores(session, sitting_id)
    assert part is not None
    keep_run(session, run_of(session, part), now=now)


def test_a_result_of_before_rests_on_the_same_runs_afterwards(scene: Scene, result: Result) -> None:
    before = (result.written_run_id, result.oral_run_id)
    scene.do(forget_runs)
    assert scene.ask(results_to_carry_over) == [result.id]

    scene.due()

    carried = scene.row(Result, result.id)
    assert (carried.written_run_id, carried.oral_run_id) == before
    assert scene.ask(results_to_carry_over) == []


def test_what_was_brought_in_has_no_run_and_waits_for_none(scene: Scene) -> None:
    bring_in(scene, alice, "passed", "passed")

    assert scene.ask(results_to_carry_over) == []
