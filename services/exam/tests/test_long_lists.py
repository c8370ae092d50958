"""With a thousand rows of a kind, everything that a list offers can be reached."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from sqlmodel import SQLModel

from exam.results.queries import my_results, release, released_lately, releases
from exam.results.rules import Outcome, State
from exam.results.tables import Result
from shared.actor import Actor
from shared.database import table
from shared.paging import Page
from shared.testing import NOW, Scene
from shared.testing.cast import alice, dana

THOUSAND = range(1_000)


def lay(scene: Scene, model: type[SQLModel], rows: list[dict[str, Any]]) -> None:
    """Rows by plain inserts: what matters here is how many there are."""
    scene.do(lambda session: session.execute(table(model).insert(), rows))


def walk_through(scene: Scene, query: Callable[..., Page[Any]], *given: Any) -> list[str]:
    """The ids of all pages, one after the other."""
    ids, after = [], ""
    while True:
        page = scene.ask(query, *given, after=after)
        assert len(page.items) <= 50
        ids += [one.id for one in page.items]
        if not page.after:
            return ids
        after = page.after


def _results(state: State, person: str = "person-{}") -> list[dict[str, Any]]:
    return [
        {
            "id": f"result-{number:04}",
            "person_id": person.format(number),
            "state": state,
            "outcome": Outcome.PASSED,
            "written": Outcome.PASSED,
            "oral": Outcome.PASSED,
            "detail": {"plan": []},
            "rule_set": "exam-2026-1",
            "drafted_at": NOW,
            "released_at": NOW + timedelta(minutes=number // 3),
            "released_on": date(2026, 3, 2),
            "imported": False,
        }
        for number in THOUSAND
    ]


@pytest.mark.parametrize(
    ("query", "who", "state", "person"),
    [
        (releases, dana, State.DRAFT, "person-{}"),
        (released_lately, dana, State.RELEASED, "person-{}"),
        (my_results, alice, State.RELEASED, "alice"),
    ],
    ids=["drafts", "released", "mine"],
)
def test_every_result_is_on_some_page(
    scene: Scene, query: Callable[..., Page[Any]], who: Actor, state: State, person: str
) -> None:
    rows = _results(state, person)
    lay(scene, Result, rows)

    assert sorted(walk_through(scene, query, who)) == [row["id"] for row in rows]
    assert scene.ask(release, dana, "result-0999").release.id == "result-0999"
