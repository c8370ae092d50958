"""A walk is gone once, and every test begins with its end: a copy that no other test has changed."""

from datetime import timedelta
from types import ModuleType, SimpleNamespace
from typing import cast

import pytest
from sqlmodel import select

from exam.scoring.tables import ScoringTask
from exam.sittings.tables import Sitting
from shared.testing import NOW, Scene, beginning
from shared.testing.beginnings import walk_of
from shared.testing.cast import alice, amara, bob, carol
from shared.testing.facts import training_completed

from .walk import score, sit_written

walks = 0


@beginning
def sat(scene: Scene) -> list[str]:
    """Amara was trained, and Alice sat the written part: its id."""
    global walks
    walks += 1
    scene.hear(training_completed(amara))
    return [sit_written(scene, alice, 20)]


@beginning
def trained(scene: Scene) -> None:
    scene.hear(training_completed(amara))


def states(scene: Scene, sat: list[str]) -> set[str]:
    return set(scene.rows(select(ScoringTask.state).where(ScoringTask.sitting_id == sat[0])))


@pytest.mark.parametrize("turn", [1, 2])
def test_each_begins_where_the_walk_ended(scene: Scene, sat: list[str], turn: int) -> None:
    assert walks <= 2, "once for each kind of database"
    assert scene.now == NOW + timedelta(hours=1)
    assert states(scene, sat) == {"waiting"}
    assert [one.subject for one in scene.said] == [amara.id]

    score(scene, sat[0], 1, bob, carol)  # opens what was sealed in the walk

    assert states(scene, sat) == {"settled"}
    assert scene.hear(training_completed(amara)).sequence == 2
    sat.clear()


def test_who_begins_elsewhere_finds_what_every_test_finds(scene: Scene) -> None:
    assert scene.now == NOW and scene.rows(select(Sitting)) == []


def test_nobody_begins_twice() -> None:
    here = cast(ModuleType, SimpleNamespace(__name__=__name__))
    asked = SimpleNamespace(module=here, fixturenames=["scene", "sat", "trained"])

    with pytest.raises(AssertionError, match="begins once"):
        walk_of(cast(pytest.FixtureRequest, asked))
    asked.fixturenames.remove("trained")
    assert walk_of(cast(pytest.FixtureRequest, asked)) is not None
