"""Who is found, in the order of the list.

The rarest word leads through the key of the index; the others are looked for in what each row is sorted by, which holds
all words of a name. Nothing is counted through and nothing skipped by number: a page goes on after an entry.
"""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlmodel import Session

from registry.index.queries.people_of import LAST, people_of
from registry.index.queries.row_bears import ENTRY, SORTED_AS, TERM, TERMS, row_bears, row_is_tagged
from registry.index.rules.asked import Asked, Way, Word
from registry.index.tables import SearchEntry
from registry.index.views import Hit, Hits
from shared.database import table

PAGE = 25
MOST = 50
"""So many are found by beginnings; more letters, or a town, tell the others."""
_CHUNK = 64
Among = Callable[[sa.ColumnElement[str]], sa.ColumnElement[bool]]
"""A condition of another room on who may be found, by the column of their id."""
ENTRIES = table(SearchEntry)
_ROWS: Any = sa.select(TERM, SORTED_AS, ENTRY)


class _Row(NamedTuple):
    term: str
    sorted_as: str
    entry: int


def find(session: Session, asked: Asked, *, after: str = "", among: Among | None = None) -> Hits:
    """First those who bear all these words whole, to the last of them; then some whose words go on."""
    if not asked.may_be_whole:
        return _beginnings(session, asked, after, among)
    here = _place(session, after)
    begun = here is not None and not _bears(here, asked.whole())
    whole = Hits() if begun else find_whole(session, asked, after=after, among=among)
    if whole.after:
        return whole
    room = PAGE - len(whole.people)
    found = _beginnings(session, asked, after if begun else "", among, room=room or PAGE, but=asked.whole())
    if room == 0:
        return Hits(whole.people, str(whole.people[-1].entry) if found.people else "")
    return Hits(whole.people + found.people, found.after, found.cut)


def find_whole(
    session: Session, asked: Asked, *, after: str = "", among: Among | None = None, size: int = PAGE
) -> Hits:
    """Those who bear all these words, each a whole word of their name."""
    whole = asked.whole()
    lead = _lead(session, whole)
    if lead is None:
        return Hits()
    rest = [word for word in whole.words if word is not lead]
    here = _place(session, after)
    start = here and (lead.text, here.sorted_as, here.entry)
    rows = list(islice(_exact(session, lead, _Also(rest, whole.tags, among), start), size + 1))
    return Hits(_hits(session, rows[:size]), str(rows[size - 1].entry) if len(rows) > size else "")


def _beginnings(
    session: Session, asked: Asked, after: str, among: Among | None, *, room: int = PAGE, but: Asked | None = None
) -> Hits:
    """The first fifty, of which a page is a part: so nobody gets further by saying that they are."""
    lead = _lead(session, asked)
    if lead is None:
        return Hits()
    also = _Also([word for word in asked.words if word is not lead], asked.tags, among, but)
    rows = list(islice(_once(_in_order(session, lead, also)), MOST + 1))
    cut, rows = len(rows) > MOST, rows[:MOST]
    entries = [str(row.entry) for row in rows]
    start = entries.index(after) + 1 if after in entries else 0
    shown = rows[start : start + room]
    more = start + room < len(rows)
    return Hits(_hits(session, shown), entries[start + room - 1] if more else "", cut and not more)


class _Also(NamedTuple):
    """What must hold of a row beside the word that leads to it."""

    words: list[Word]
    tags: tuple[str, ...]
    among: Among | None
    but: Asked | None = None
    """Whoever bears all of this was shown before."""

    def narrow(self, statement: "sa.Select[Any]") -> "sa.Select[Any]":
        statement = statement.where(*map(row_bears, self.words), *map(row_is_tagged, self.tags))
        if self.but is not None:
            statement = statement.where(sa.not_(sa.and_(*map(row_bears, self.but.words))))
        if self.among is not None:
            same = ENTRIES.c.entry == ENTRY
            entry = sa.select(ENTRIES.c.entry).where(same, self.among(ENTRIES.c.person_id)).correlate(TERMS)
            statement = statement.where(entry.exists())
        return statement


def _lead(session: Session, asked: Asked) -> Word | None:
    """The rarest word, or nobody is found because one leads to nobody. An initial never leads."""
    words = [word for word in asked.words if word.way != Way.INITIAL]
    people = people_of(session, words)
    return min(zip(people, words, strict=True), key=lambda pair: pair[0])[1] if all(people) else None


def _in_order(session: Session, lead: Word, also: _Also) -> Iterator[_Row]:
    yield from _exact(session, lead, also, None)
    if lead.way == Way.BEGINS:
        yield from _longer(session, lead, also)


def _exact(session: Session, lead: Word, also: _Also, start: tuple[str, str, int] | None) -> Iterator[_Row]:
    statement = also.narrow(_ROWS).where(lead.text == TERM).order_by(SORTED_AS, ENTRY)
    yield from _read(session, statement, sa.tuple_(SORTED_AS, ENTRY), start[1:] if start else None, slice(1, 3))


def _longer(session: Session, lead: Word, also: _Also) -> Iterator[_Row]:
    range_ = (lead.text < TERM, lead.text + LAST >= TERM)
    statement = also.narrow(_ROWS).where(*range_).order_by(TERM, SORTED_AS, ENTRY)
    yield from _read(session, statement, sa.tuple_(TERM, SORTED_AS, ENTRY), None, slice(0, 3))


def _read(session: Session, statement: "sa.Select[Any]", key: Any, start: Any, part: slice) -> Iterator[_Row]:
    """In pieces, each after the last row of the one before."""
    while True:
        going_on = statement if start is None else statement.where(key > sa.tuple_(*map(_value, start)))
        rows = [_Row(*row) for row in session.execute(going_on.limit(_CHUNK))]  # the next piece goes on after it
        yield from rows
        if len(rows) < _CHUNK:
            return
        start = rows[-1][part]


def _value(value: str | int) -> Any:
    return sa.literal(value, ENTRY.type if isinstance(value, int) else TERM.type)


def _once(rows: Iterator[_Row]) -> Iterator[_Row]:
    """One row a person: several of their words may begin so."""
    seen = set[int]()
    for row in rows:
        if row.entry not in seen:
            seen.add(row.entry)
            yield row


def _place(session: Session, after: str) -> _Row | None:
    """Where a page goes on; after an entry that is gone the list begins anew."""
    known = sa.select(ENTRIES.c.sorted_as).where(ENTRIES.c.entry == int(after)) if after else None
    found = session.scalar(known) if known is not None else None
    return None if found is None else _Row("", found, int(after))


def _bears(row: _Row, whole: Asked) -> bool:
    return all(word.text in row.sorted_as.split() for word in whole.words)


def _hits(session: Session, rows: list[_Row]) -> tuple[Hit, ...]:
    """With whom they are, in one statement, in the same order."""
    if not rows:
        return ()
    known = sa.select(ENTRIES.c.entry, ENTRIES.c.person_id, ENTRIES.c.shown)
    here = session.execute(known.where(ENTRIES.c.entry.in_([row.entry for row in rows])))
    people = {entry: Hit(entry, person_id, shown) for entry, person_id, shown in here}
    return tuple(people[row.entry] for row in rows)
