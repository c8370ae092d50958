"""Invented people for the search, of the shape that names have.

A thousand surnames are four in ten people, a long tail of rare ones the rest; a few in every hundred write another
script or another spelling.
"""

import itertools
import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import date
from typing import Any, NamedTuple

import sqlalchemy as sa

from registry.index.commands import ENTRIES
from registry.index.rules.slips import slips
from registry.index.rules.sorted_as import place_tag, sorted_as, terms
from shared.migrations import upgrade

COMMON, TAIL, FIRST = 1_000, 150_000, 4_000
OF_COMMON = 0.41
OTHER_SCRIPTS, MARKED, DOUBLE = 0.03, 0.04, 0.05
TOWNS = 2_000
_ONSETS = "b c d f g h j k l m n p r s t v w z br ch cl dr fr gr kr pr sh st th tr".split()
_VOWELS, _ENDS = "a e i o u ai ea ie oo ou".split(), ["", "", "n", "r", "s", "l", "t", "ck", "nd", "rt", "m"]
_HAN = "李王張劉陳楊趙黃周吳徐孫胡朱高林何郭馬羅小明華國文志偉芳秀英敏靜麗強磊軍洋勇艷娟濤超"
_MARKS = str.maketrans({"a": "á", "o": "ö", "e": "é", "u": "ü", "n": "ñ", "c": "ç"})


class Person(NamedTuple):
    entry: int
    person_id: str
    number: str
    name: str
    town: str


def people(count: int, seed: str = "peerway") -> Iterator[Person]:
    chance = random.Random(seed)
    surnames, firsts = _words(chance, COMMON + TAIL, 2, 3), _words(chance, FIRST, 1, 3)
    common = list(itertools.accumulate(1 / (place + 8) for place in range(COMMON)))
    favored = list(itertools.accumulate(1 / (place + 15) for place in range(FIRST)))
    many, few = surnames[:COMMON], surnames[COMMON:]
    towns = [town.title() for town in _words(chance, TOWNS, 2, 3)]
    for number in range(count):
        if chance.random() < OF_COMMON:
            (last,) = chance.choices(many, cum_weights=common)
        else:
            last = chance.choice(few)
        (first,) = chance.choices(firsts, cum_weights=favored)
        name = _written(chance, first.title(), last.title(), surnames)
        yield Person(chance.randrange(ENTRIES), f"person-{number}", f"CPS-{number:012}", name, chance.choice(towns))


def _words(chance: random.Random, count: int, least: int, most: int) -> list[str]:
    found = dict[str, None]()
    while len(found) < count:
        syllables = (
            chance.choice(_ONSETS) + chance.choice(_VOWELS) + chance.choice(_ENDS)
            for _ in range(chance.randint(least, most))
        )
        word = "".join(syllables)
        if len(word) > 2:
            found[word] = None
    return list(found)


def _written(chance: random.Random, first: str, last: str, surnames: list[str]) -> str:
    kind = chance.random()
    if kind < OTHER_SCRIPTS:
        return "".join(chance.sample(_HAN, chance.choice((2, 3))))
    if kind < OTHER_SCRIPTS + MARKED:
        return f"{first} {last.translate(_MARKS)}"
    if kind < OTHER_SCRIPTS + MARKED + DOUBLE:
        return f"{first} {last}-{chance.choice(surnames).title()}"
    return f"{first} {last}"


def fill(url: str, count: int) -> list[Person]:
    """A database of the registry's history with these people in it, listed by name."""
    upgrade("registry", url)
    return add(url, list(people(count)))


def add(url: str, known: list[Person]) -> list[Person]:
    """The same to a database that is there; nobody else is at it."""
    copy(url, ((table, COLUMNS[table], rows) for table, rows in _rows(known)))
    return known


def copy(url: str, tables: Iterable[tuple[str, str, Iterable[tuple[Any, ...]]]]) -> None:
    """Rows past all rules, by table and the names of its columns; nobody else is at the database."""
    engine = sa.create_engine(url.replace("postgresql://", "postgresql+psycopg://"))
    with closing(engine.raw_connection()) as raw:
        for table, columns, rows in tables:
            _copy(raw, engine.dialect.name, table, columns.split(), rows)
        raw.commit()
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("VACUUM ANALYZE" if engine.dialect.name == "postgresql" else "ANALYZE")
    engine.dispose()


def _rows(known: list[Person]) -> Iterator[tuple[str, Iterable[tuple[Any, ...]]]]:
    """By table, in the order of its key."""
    yield from search_rows(known)
    day, moment = date(2026, 3, 2).isoformat(), "2026-03-02 15:00:00+00:00"
    until = date(2027, 12, 31).isoformat()
    yield (
        "certifications",
        ((one.person_id, one.number, day, until, "registry-2026-1", "none", None, moment) for one in known),
    )


def search_rows(known: list[Person]) -> Iterator[tuple[str, Iterable[tuple[Any, ...]]]]:
    """The index, and the listings from which it is made."""
    tags_of = {town: [place_tag(town)] for town in {one.town for one in known}}
    keys = [(_key(one.name), tags_of[one.town], one) for one in known]
    yield (
        "search_entries",
        ((one.entry, one.person_id, one.name, key, json.dumps(tags)) for key, tags, one in keys),
    )
    found = sorted((term, key, one.entry) for key, tags, one in keys for term in terms(key, tags))
    yield "search_terms", found
    words = Counter(term for term, _, _ in found)
    yield "search_words", sorted(words.items())
    yield "search_slips", sorted((slip, word) for word in words for slip in slips(word))
    moment = "2026-03-02 15:00:00+00:00"
    yield "listings", ((one.person_id, "name", one.name, key, None, moment) for key, _, one in keys)


def _key(name: str) -> str:
    """`sorted_as`, at once for names of plain letters, of which there are no other spellings."""
    first, _, last = name.partition(" ")
    return name.lower() if first.isascii() and last.isascii() and last.isalpha() and first != last else sorted_as(name)


COLUMNS = {
    "search_entries": "entry person_id shown sorted_as tags",
    "search_terms": "term sorted_as entry",
    "search_words": "word people",
    "search_slips": "slip word",
    "certifications": "person_id number granted_on valid_until rule_set mark marked_on recorded_at",
    "listings": "person_id choice listed_name sorted_as share_code chosen_at",
}


def _copy(raw: Any, dialect: str, table: str, columns: list[str], rows: Iterable[tuple[Any, ...]]) -> None:
    cursor = raw.cursor()
    if dialect == "sqlite":
        places = ", ".join("?" * len(columns))
        known = " ON CONFLICT DO UPDATE SET people = people + excluded.people" if table == "search_words" else ""
        known = " ON CONFLICT DO NOTHING" if table == "search_slips" else known
        cursor.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places}){known}", rows)
        return
    with cursor.copy(f"COPY {table} ({', '.join(columns)}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)
