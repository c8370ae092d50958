"""Conditions on a row of the index, for statements that another word leads."""

from typing import Any

import sqlalchemy as sa

from registry.index.rules.asked import Way, Word
from registry.index.tables import SearchTerm
from shared.database import table

TERMS = table(SearchTerm)
TERM: Any = TERMS.c.term
SORTED_AS: Any = TERMS.c.sorted_as
ENTRY: Any = TERMS.c.entry
BETWEEN_SPACES = " " + SORTED_AS + " "
"""What a row is sorted by holds all words of a name, with a space on both sides of each."""


def pattern_of(word: Word) -> str:
    """Words hold letters, marks and numbers only: none of them has a meaning to LIKE."""
    return f"% {word.text}{' ' if word.way == Way.WHOLE else ''}%"


def row_bears(pattern: Any) -> sa.ColumnElement[bool]:
    borne: sa.ColumnElement[bool] = BETWEEN_SPACES.like(pattern)
    return borne


def row_is_tagged(tag: Any) -> sa.ColumnElement[bool]:
    """By the whole key of the tag's own row."""
    tagged = TERMS.alias()
    same = (tagged.c.sorted_as == SORTED_AS, tagged.c.entry == ENTRY)
    return sa.select(tagged.c.entry).where(tagged.c.term == tag, *same).correlate(TERMS).exists()
