"""The demonstration's people stand where the demonstration says, by real commands."""

from datetime import timedelta
from itertools import pairwise

import pytest

from deploy.develop.cast import invented
from exam.accommodations.queries import waiting_queue
from exam.demonstration import STEPS, talk_before
from exam.overview.queries import overview
from exam.releases.queries import release_queue
from exam.slots.queries import request_queue
from exam.work.queries import adjudication_queue, answers_queue
from shared.demonstration import Cast
from shared.testing import NOW, Scene
from shared.testing.cast import somebody
from shared.testing.facts import training_completed

NEXT = {
    "trained": "written",
    "accommodated": "written",
    "sat-written": "oral_day",
    "scored": "wait",
    "not-yet-passed": "plan",
    "passed": "commitment",
    "certified": "commitment",
}


@pytest.fixture(scope="session")
def furnish() -> None:
    """Nothing: the demonstration brings its own."""


@pytest.fixture
def cast(scene: Scene) -> Cast:
    """The invented people, with few registrants: each goes the same way."""
    everybody = invented(NOW.date())
    cast = everybody.model_copy(update={"registrants": everybody.registrants[:5]})
    scene.at(NOW - timedelta(days=75))
    for person in (*cast.people, *cast.registrants):
        if person.training_completed_on:
            scene.hear(training_completed(somebody(person.id), scene.now.date()))
    scene.at(NOW)
    for step in STEPS:
        scene.do(step, cast)
    return cast


def test_everybody_stands_at_their_stop_and_each_queue_has_something(scene: Scene, cast: Cast) -> None:
    found = {stop: scene.ask(overview, person.actor).next for stop in NEXT for person in cast.at(stop)[:1]}

    assert found == NEXT
    for queue in (waiting_queue, answers_queue, adjudication_queue, release_queue, request_queue):
        assert scene.ask(queue).count > 0, queue.__name__


def test_the_talks_of_hundreds_are_held_by_two_people_in_the_hours_of_a_day() -> None:
    last = NOW - timedelta(days=8)
    held = sorted(talk_before(last, number) for number in range(300))

    assert all(later - earlier >= timedelta(hours=2) for earlier, later in pairwise(held))
    assert held[-1].date() == last.date()
