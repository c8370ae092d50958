"""How many people each word leads to, so that the rarest leads."""

from collections.abc import Sequence

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
    each = [sa.select(sa.literal(place), _counted(word)) for place, word in enumerate(words)]
    found = dict(session.execute(sa.union_all(*each)).all())
    return [found[place] for place in range(len(words))]


def _counted(word: Word) -> sa.ScalarSelect[int]:
    known, people = WORDS.c.word, WORDS.c.people
    here = known == word.text if word.way == Way.WHOLE else (known >= word.text) & (known <= word.text + LAST)
    return sa.select(sa.func.coalesce(sa.func.sum(people), 0)).where(here).scalar_subquery()
