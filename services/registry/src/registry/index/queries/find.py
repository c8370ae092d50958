"""Who is found, in the order of the list.

The rarest word leads through the key of the index; the others are looked for in what each row is sorted by, which holds
all words of a name. Whoever bears all words whole stands first, and rows of one word are read through once for both.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Self

import sqlalchemy as sa
from sqlmodel import Session

from registry.index.queries.people_of import people_of
from registry.index.queries.rows_found import ENTRIES, Also, Among, Row, rows_longer, rows_with
from registry.index.rules.asked import Asked, Way, Word
from registry.index.views import Hit, Hits

PAGE = 25
MOST = 50
"""So many are found by beginnings; more letters, or a town, tell the others."""
AT_ONCE = PAGE + MOST + 1
"""So many rows of a word hold a page of those who bear all words whole, or else all beginnings that are shown."""

_PLACE = sa.select(ENTRIES.c.sorted_as).where(ENTRIES.c.entry == sa.bindparam("entry"))
_PEOPLE = sa.select(ENTRIES.c.entry, ENTRIES.c.person_id, ENTRIES.c.shown).where(
    ENTRIES.c.entry.in_(sa.bindparam("entries", expanding=True))
)


def find(session: Session, asked: Asked, *, after: str = "", among: Among | None = None) -> Hits:
    """First those who bear all these words whole, to the last of them; then some whose words go on."""
    lead = _lead(session, asked)
    if lead is None:
        return Hits()
    also = Also([word for word in asked.words if word is not lead], asked.tags, among)
    if not asked.may_be_whole:
        return _beginnings(session, _Begun.read(session, lead, also, MOST + 1 if after else PAGE + 1), after, PAGE)
    return _whole_first(session, asked.whole(), _Begun.read(session, lead, also, AT_ONCE), after)


def find_whole(session: Session, asked: Asked, *, among: Among | None = None, size: int = PAGE) -> Hits:
    """The first of those who bear all these words, each a whole word of their name."""
    whole = asked.whole()
    lead = _lead(session, whole)
    if lead is None:
        return Hits()
    also = Also([word for word in whole.words if word is not lead], whole.tags, among)
    rows = rows_with(session, lead, also, most=size + 1)
    return Hits(_hits(session, rows[:size]), str(rows[size - 1].entry) if len(rows) > size else "")


@dataclass(frozen=True)
class _Begun:
    """The first rows of the leading word. What follows is read only when it is asked for."""

    session: Session
    lead: Word
    also: Also
    rows: list[Row]
    last: tuple[str, int] | None
    """Where what follows begins; None: they are all."""

    @classmethod
    def read(cls, session: Session, lead: Word, also: Also, most: int) -> Self:
        rows = rows_with(session, lead, also, most=most)
        return cls(session, lead, also, rows, rows[-1].place if len(rows) == most else None)

    def bearers(self, whole: Asked, here: Row | None) -> list[Row]:
        """A page, and one more, of those who bear all words whole, after `here`."""
        people = [row for row in self.rows if row.bears(whole) and (here is None or row.place > here.place)]
        if self.last is not None and len(people) <= PAGE:
            start = max(self.last, here.place) if here else self.last
            also = self.also._replace(words=[word for word in whole.words if word.text != self.lead.text])
            people += rows_with(self.session, self.lead, also, after=start, most=PAGE + 1 - len(people))
        return people[: PAGE + 1]

    def but(self, whole: Asked) -> Self:
        """The others."""
        rows = [row for row in self.rows if not row.bears(whole)]
        return replace(self, also=self.also._replace(but=whole), rows=rows)

    def __iter__(self) -> Iterator[Row]:
        yield from self.rows
        if self.last is not None:
            yield from rows_with(self.session, self.lead, self.also, after=self.last, most=MOST + 1)
        if self.lead.way == Way.BEGINS:
            yield from rows_longer(self.session, self.lead, self.also)


def _whole_first(session: Session, whole: Asked, begun: _Begun, after: str) -> Hits:
    here = _place(session, after)
    gone_on = here is not None and not here.bears(whole)
    people = [] if gone_on else begun.bearers(whole, here)
    if len(people) > PAGE:
        return Hits(_hits(session, people[:PAGE]), str(people[PAGE - 1].entry))
    room = PAGE - len(people)
    found = _beginnings(session, begun.but(whole), after if gone_on else "", room or 1)
    if room == 0:
        return Hits(_hits(session, people), str(people[-1].entry) if found.people else "")
    return Hits(_hits(session, people) + found.people, found.after, found.cut)


def _beginnings(session: Session, found: Iterable[Row], after: str, room: int) -> Hits:
    """The first fifty, of which a page is a part: so nobody gets further by saying that they are."""
    rows = list(islice(_once(found), MOST + 1 if after else room + 1))
    cut, rows = len(rows) > MOST, rows[:MOST]
    entries = [str(row.entry) for row in rows]
    start = entries.index(after) + 1 if after in entries else 0
    shown = rows[start : start + room]
    more = start + room < len(rows)
    return Hits(_hits(session, shown), entries[start + room - 1] if more else "", cut and not more)


def _lead(session: Session, asked: Asked) -> Word | None:
    """The rarest word, or nobody is found because one leads to nobody. An initial never leads."""
    words = [word for word in asked.words if word.way != Way.INITIAL]
    if len(words) < 2:
        return words[0] if words else None
    people = people_of(session, words)
    return min(zip(people, words, strict=True), key=lambda pair: pair[0])[1] if all(people) else None


def _once(rows: Iterable[Row]) -> Iterator[Row]:
    """One row a person: several of their words may begin so."""
    seen = set[int]()
    for row in rows:
        if row.entry not in seen:
            seen.add(row.entry)
            yield row


def _place(session: Session, after: str) -> Row | None:
    """Where a page goes on; after an entry that is gone the list begins anew."""
    found = session.scalar(_PLACE, {"entry": int(after)}) if after else None
    return Row("", found, int(after)) if found else None


def _hits(session: Session, rows: list[Row]) -> tuple[Hit, ...]:
    """With whom they are, in one statement, in the same order."""
    if not rows:
        return ()
    here = session.execute(_PEOPLE, {"entries": [row.entry for row in rows]})
    people = {entry: Hit(entry, person_id, shown) for entry, person_id, shown in here}
    return tuple(people[row.entry] for row in rows)
