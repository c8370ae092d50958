"""How often a page looks into the database: a fixed number of times, however much lies there."""

from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa

from shared.actor import Actor
from shared.testing import Scene
from shared.testing.cast import alice, femi, somebody

from .walk import Given

HOME = "/curriculum"
OF_ALICE = {
    "": 5,
    "/modules/2": 4,
    "/modules/2/lesson/1": 1,
    "/modules/1/check": 7,
    "/sessions": 5,
    "/completion": 5,
    "/application": 9,
    "/commitment": 7,
    "/cohorts": 4,
}
"""Pages of people in training; the first and the last ask also whether their group takes place. The commitment asks for
the wording of the Code that is in force."""
OF_FEMI = {"/teaching": 4, "/teaching/{cohort}": 9, "/teaching/sessions/{session}/attendance": 5}
"""Pages of those who lead a group; as many for a large one."""


def statements(look: Callable[[], Any]) -> list[str]:
    """What is asked of the database meanwhile."""
    heard: list[str] = []

    def hear(connection: Any, cursor: Any, statement: str, *_: Any) -> None:
        if statement.startswith(("SELECT", "INSERT", "UPDATE", "DELETE", "WITH")):
            heard.append(statement)

    sa.event.listen(sa.Engine, "before_cursor_execute", hear)
    try:
        look()
    finally:
        sa.event.remove(sa.Engine, "before_cursor_execute", hear)
    return heard


def asked(scene: Scene, path: str, who: Actor) -> int:
    return len(statements(lambda: scene.read(HOME + path, as_=who)))


@pytest.mark.parametrize("path", OF_ALICE)
def test_a_page_of_the_training_asks_no_more_than_it_did(given: Given, scene: Scene, path: str) -> None:
    given.studying(given.cohort())
    given.finished_module(1)

    assert asked(scene, path, alice) <= OF_ALICE[path]


def test_to_turn_a_page_is_kept_in_three_statements(given: Given, scene: Scene) -> None:
    given.studying(given.cohort())

    assert len(statements(lambda: scene.send(f"{HOME}/modules/1/lesson/1", as_=alice))) == 3


@pytest.mark.parametrize("path", OF_FEMI)
def test_a_larger_group_asks_no_more(given: Given, scene: Scene, path: str) -> None:
    cohort_id = given.cohort()
    session_id = given.session(cohort_id)
    for number in range(4):
        given.studying(cohort_id, somebody(f"person-{number}"))
        given.applied(cohort_id, somebody(f"applicant-{number}"))
        given.session(given.cohort())

    assert asked(scene, path.format(cohort=cohort_id, session=session_id), femi) <= OF_FEMI[path]
