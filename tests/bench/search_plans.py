"""What is asked of the search, each as the service asks it and as one would by hand."""

import random
from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlmodel import Session
from tests.bench.population import Person
from tests.bench.searching_bare import Bare

from registry.index.queries import find, meant
from registry.index.rules.asked import asked
from registry.verification.queries import CERTIFIED, ENTRIES, entries
from shared.database import Database
from shared.names import fold

Ask = Callable[[Session], object]
ONE_LETTER = "one-letter mistake"


class Twin(NamedTuple):
    ours: Ask
    bare: Callable[[Bare], None]


def plans(database: Database, known: list[Person], chance: random.Random, times: int) -> dict[str, list[Twin]]:
    latin = plain(known)
    lasts, firsts = (Counter(one.name.split()[place] for one in latin) for place in (-1, 0))
    common, rare = [name for name, _ in lasts.most_common(100)], [name for name, many in lasts.items() if many < 4]
    often = [name for name, _ in firsts.most_common(50)]
    pairs = [f"{chance.choice(often)} {chance.choice(common)}" for _ in range(times)]

    def named(names: list[str]) -> list[Twin]:
        return [_page_twin(name) for name in chance.choices(names, k=times)]

    return {
        "number": [_number_twin(one.number) for one in chance.choices(known, k=times)],
        "rare word": named(rare),
        "beginning of three letters": named([one.name[:3] for one in chance.sample(latin, min(times, len(latin)))]),
        "common word": named(common),
        "common word, a later page": _later(database, common, chance, times),
        "two common words": named(pairs),
        "two common words, a later page": _later(database, pairs, chance, times),
        ONE_LETTER: [_meant_twin(slip(one.name, chance)) for one in chance.choices(latin, k=times)],
    }


def plain(known: list[Person]) -> list[Person]:
    return [one for one in known if one.name.isascii() and "-" not in one.name]


def _number_twin(number: str) -> Twin:
    return Twin(partial(numbered, number=number), lambda bare: bare.number(number))


def _page_twin(name: str, after: str = "", place: tuple[str, int] | None = None) -> Twin:
    return Twin(partial(page, name=name, after=after), lambda bare: bare.page(name, place))


def _meant_twin(name: str) -> Twin:
    return Twin(partial(offered, name=name), lambda bare: bare.meant(name))


def numbered(session: Session, number: str) -> Any:
    return entries(session, ENTRIES.where(CERTIFIED.c.number == number))


def page(session: Session, name: str, after: str = "") -> str:
    return find(session, asked(name), after=after).after


def offered(session: Session, name: str) -> list[str]:
    return meant(session, asked(name))


def _later(database: Database, names: list[str], chance: random.Random, times: int) -> list[Twin]:
    """Of names that have a second page; among few people nobody's has one, and the first is asked for."""
    places = {name: after for name in dict.fromkeys(names) if (after := database.read_now(page, name))}
    twins = [_page_twin(name, after, database.read_now(_place, after)) for name, after in places.items()]
    return chance.choices(twins or [_page_twin(name) for name in names], k=times)


def _place(session: Session, entry: str) -> tuple[str, int]:
    known = sa.text("SELECT sorted_as, entry FROM search_entries WHERE entry = :entry")
    return tuple(session.execute(known, {"entry": int(entry)}).one())


def slip(name: str, chance: random.Random) -> str:
    """One letter of one word left out, doubled, another one, or swapped with its neighbor."""
    words = fold(name).split()
    place = max(range(len(words)), key=lambda number: len(words[number]))
    word, at = words[place], chance.randrange(1, len(words[place]) - 1)
    letter = chance.choice("abcdefghijklmnopqrstuvwxyz")
    edits = (
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at:],
        word[:at] + letter + word[at + 1 :],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    )
    words[place] = chance.choice([edit for edit in edits if edit != word])
    return " ".join(words)
