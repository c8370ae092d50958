"""Lists of any length, a page at a time, in an order that new rows do not disturb.

A page goes on after a row, not after a count: rows that come or go before it shift nothing. The cursor is that row's id
and nothing else, so that no address says what a list is sorted by.
"""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, TypeVarTuple, overload

import sqlalchemy as sa
from pydantic import BaseModel
from sqlmodel import Session
from sqlmodel.sql.expression import Select, SelectOfScalar

ON_A_PAGE = 50

Item = TypeVar("Item")
Other = TypeVar("Other")
Columns = TypeVarTuple("Columns")


class Page(BaseModel, Generic[Item], frozen=True):
    """`after` is what the next page is asked for with; empty on the last one."""

    items: tuple[Item, ...] = ()
    after: str = ""

    def map(self, view: Callable[[Item], Other]) -> "Page[Other]":
        return Page(items=tuple(view(item) for item in self.items), after=self.after)

    def of(self, items: "list[Other]") -> "Page[Other]":
        """The same page with other items, made of these all at once."""
        return Page(items=tuple(items), after=self.after)


@overload
def page(
    session: Session,
    statement: SelectOfScalar[Item],
    *,
    by: tuple[Any, ...],
    after: str = "",
    newest_first: bool = False,
    size: int = ON_A_PAGE,
) -> Page[Item]: ...


@overload
def page(
    session: Session,
    statement: Select[*Columns],
    *,
    by: tuple[Any, ...],
    after: str = "",
    newest_first: bool = False,
    size: int = ON_A_PAGE,
) -> "Page[tuple[*Columns]]": ...


def page(
    session: Session,
    statement: Any,
    *,
    by: tuple[Any, ...],
    after: str = "",
    newest_first: bool = False,
    size: int = ON_A_PAGE,
) -> Page[Any]:
    """The rows of `statement` that follow `after`. `by`: columns that are never NULL, the last one an id.

    After a row that is gone the list begins anew; so it does, where `by` is of several tables, after a row that is no
    longer in the list.
    """
    keys = sa.tuple_(*by)
    ordered = statement.order_by(*(sa.desc(key) if newest_first else sa.asc(key) for key in by))
    place = session.execute(_keys(statement, by).where(by[-1] == after)).one_or_none() if after else None
    if place is not None:
        here = sa.tuple_(*(sa.literal(value, key.type) for value, key in zip(place, by, strict=True)))
        ordered = ordered.where(keys < here if newest_first else keys > here)
    rows = session.execute(ordered.add_columns(by[-1].label("page_key")).limit(size + 1)).all()
    shown = rows[:size]
    items: tuple[Any, ...] = tuple(row[0] if len(row) == 2 else row[:-1] for row in shown)
    return Page(items=items, after=str(shown[-1][-1]) if len(rows) > size else "")


def _keys(statement: Any, by: tuple[Any, ...]) -> Any:
    """A look for the keys of one row: past the statement's filters, where it needs none of its joins."""
    alone = sa.select(*by)
    return alone if len(alone.get_final_froms()) == 1 else statement.with_only_columns(*by)
