"""A thousand rows of a kind, and walking through all pages of a list."""

from collections.abc import Callable
from typing import Any

from sqlmodel import Session, SQLModel

from shared.database import table
from shared.paging import Page
from shared.testing import Scene

THOUSAND = range(1_000)
Row = dict[str, Any]


def lay(scene: Scene, model: type[SQLModel], rows: list[Row]) -> None:
    """Rows by plain inserts: what matters here is how many there are."""

    def insert(session: Session) -> None:
        session.execute(table(model).insert(), rows)

    scene.do(insert)


def through(page_after: Callable[[str], Any], items: Callable[[Any], Any]) -> list[Any]:
    """Everything on all pages, one after the other."""
    found, after = [], ""
    while True:
        page = page_after(after)
        assert len(items(page)) <= 50
        found += items(page)
        if not page.after:
            return found
        after = page.after


def listed(scene: Scene, query: Callable[..., Page[Any]], *given: Any) -> list[Any]:
    return through(lambda after: scene.ask(query, *given, after=after), lambda page: page.items)


def numbered(word: str) -> list[str]:
    return [f"{word}-{number:04}" for number in THOUSAND]
