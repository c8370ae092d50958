"""The demonstration's people stand where the demonstration says, by real commands."""

from datetime import timedelta

import pytest
from exam_cast import NOW, complete_training

from deploy.develop.cast import invented
from exam.accommodations.queries import waiting_queue
from exam.demonstration import STEPS
from exam.orals.queries import request_queue
from exam.overview.queries import overview
from exam.results.queries import release_queue
from exam.scoring.queries import adjudication_queue, answers_queue
from shared.database import Database
from shared.demonstration import Cast

NEXT = {
    "trained": "written",
    "accommodated": "written",
    "sat-written": "oral_day",
    "scored": "wait",
    "not-yet-passed": "plan",
    "passed": "commitment",
    "certified": "commitment",
}


@pytest.fixture
def cast(database: Database) -> Cast:
    """The invented people, with few registrants: each goes the same way."""
    everybody = invented(NOW.date())
    cast = everybody.model_copy(update={"registrants": everybody.registrants[:5]})
    for person in (*cast.people, *cast.registrants):
        if person.training_completed_on:
            complete_training(database, person.id, at=NOW - timedelta(days=75))
    for step in STEPS:
        database.write_now(step, cast, NOW)
    return cast


def test_everybody_stands_at_their_stop_and_each_queue_has_something(database: Database, cast: Cast) -> None:
    found = {stop: database.read_now(overview, person.id, NOW).next for stop in NEXT for person in cast.at(stop)[:1]}

    assert found == NEXT
    for queue in (waiting_queue, answers_queue, adjudication_queue, release_queue, request_queue):
        assert database.read_now(queue).count > 0, queue.__name__
