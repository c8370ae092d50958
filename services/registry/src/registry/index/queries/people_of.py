"""How many people each word leads to, so that the rarest leads."""

from collections.abc import Sequence
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from registry.index.rules.asked import Way, Word
from registry.index.tables import SearchWord
from shared.database import table

WORDS = table(SearchWord)
LAST = "\U0010ffff"
"""Sorts after every letter: a beginning is the range up to it."""


def people_of(session: Session, words: Sequence[Word]) -> list[int]:
    """In one statement. Of a beginning, all words that go on like it are counted together."""
    values = {f"first{place}": word.text for place, word in enumerate(words)}
    values |= {f"last{place}": word.text + LAST for place, word in enumerate(words) if word.way != Way.WHOLE}
    found = dict(session.execute(_counting(tuple(word.way == Way.WHOLE for word in words)), values).all())
    return [found[place] for place in range(len(words))]


@cache
def _counting(whole: tuple[bool, ...]) -> Any:
    """Made once for each shape."""
    each: list[Any] = [
        sa.select(sa.literal_column(str(place)), _counted(place, whole=one)) for place, one in enumerate(whole)
    ]
    return sa.union_all(*each)


def _counted(place: int, *, whole: bool) -> sa.ScalarSelect[int]:
    known, people = WORDS.c.word, WORDS.c.people
    first, last = (sa.bindparam(f"{end}{place}", type_=known.type) for end in ("first", "last"))
    here = known == first if whole else (known >= first) & (known <= last)
    return sa.select(sa.func.coalesce(sa.func.sum(people), 0)).where(here).scalar_subquery()
