"""Rows of the index to which a word leads, in the order of the list, narrowed by all else that must hold of them.

Nothing is counted through and nothing skipped by number: what is read next goes on after a row.
"""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlmodel import Session

from registry.index.queries.people_of import LAST
from registry.index.queries.row_bears import ENTRY, SORTED_AS, TERM, TERMS, pattern_of, row_bears, row_is_tagged
from registry.index.rules.asked import Asked, Word
from registry.index.tables import SearchEntry
from shared.database import table

CHUNK = 32
Among = Callable[[sa.ColumnElement[str]], sa.ColumnElement[bool]]
"""A condition of another room on who may be found, by the column of their id."""
ENTRIES = table(SearchEntry)


class Row(NamedTuple):
    term: str
    sorted_as: str
    entry: int

    @property
    def place(self) -> tuple[str, int]:
        """Where it stands in the list."""
        return self.sorted_as, self.entry

    def bears(self, whole: Asked) -> bool:
        known = self.sorted_as.split()
        return all(word.text in known for word in whole.words)


class Also(NamedTuple):
    """What must hold of a row beside the word that leads to it."""

    words: list[Word]
    tags: tuple[str, ...]
    among: Among | None
    but: Asked | None = None
    """Whoever bears all of this was shown before."""


def rows_with(
    session: Session, lead: Word, also: Also, *, after: tuple[str, int] | None = None, most: int
) -> list[Row]:
    """Rows of this very word."""
    return _read(session, lead, also, most, longer=False, after=("", *after) if after else None)


def rows_longer(session: Session, lead: Word, also: Also) -> Iterator[Row]:
    """Rows of all words that go on like it, in pieces, each after the last row of the one before."""
    start: Row | None = None
    while True:
        rows = _read(session, lead, also, CHUNK, longer=True, after=start)
        yield from rows
        if len(rows) < CHUNK:
            return
        start = rows[-1]


def _read(
    session: Session, lead: Word, also: Also, most: int, *, longer: bool, after: tuple[str, str, int] | None
) -> list[Row]:
    but = also.but.words if also.but else ()
    statement = _statement(len(also.words), len(also.tags), len(but), longer=longer, going_on=after is not None)
    if also.among is not None:
        same = ENTRIES.c.entry == ENTRY
        entry = sa.select(ENTRIES.c.entry).where(same, also.among(ENTRIES.c.person_id)).correlate(TERMS)
        statement = statement.where(entry.exists())
    values = {"lead": lead.text, "last": lead.text + LAST, "most": most}
    values |= {f"word{place}": pattern_of(word) for place, word in enumerate(also.words)}
    values |= {f"tag{place}": tag for place, tag in enumerate(also.tags)}
    values |= {f"but{place}": pattern_of(word) for place, word in enumerate(but)}
    values |= dict(zip(("term", "sorted_as", "entry"), after, strict=True)) if after else {}
    return [Row(*row) for row in session.execute(statement, values)]


@cache
def _statement(words: int, tags: int, but: int, *, longer: bool, going_on: bool) -> Any:
    """Made once for each shape: to make it anew costs more than to run it."""
    text, lead = TERM.type, sa.bindparam("lead", type_=TERM.type)
    conditions = [row_bears(sa.bindparam(f"word{place}", type_=text)) for place in range(words)]
    conditions += [row_is_tagged(sa.bindparam(f"tag{place}", type_=text)) for place in range(tags)]
    if but:
        bearing = [row_bears(sa.bindparam(f"but{place}", type_=text)) for place in range(but)]
        conditions.append(sa.not_(sa.and_(*bearing)))
    conditions += [lead < TERM, sa.bindparam("last", type_=text) >= TERM] if longer else [lead == TERM]
    key = (TERM, SORTED_AS, ENTRY) if longer else (SORTED_AS, ENTRY)
    if going_on:
        place = sa.tuple_(*(sa.bindparam(column.name, type_=column.type) for column in key))
        conditions.append(sa.tuple_(*key) > place)
    rows = sa.select(TERM, SORTED_AS, ENTRY).where(*conditions).order_by(*key)
    return rows.limit(sa.bindparam("most", type_=sa.Integer))  # what is read next goes on after the last
