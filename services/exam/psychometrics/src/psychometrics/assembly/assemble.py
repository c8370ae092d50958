from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from psychometrics.assembly.bank import Item, Wanted
from psychometrics.assembly.rows import CONTENT, About, Row, rows_of
from psychometrics.assembly.shortages import Shortage, in_words, shortages_of
from psychometrics.assembly.solve import Solution, solve
from psychometrics.tables import Table

_ALONE = tuple(frozenset({one}) for one in (About.WORDS, About.KEYS, About.DIFFICULTY, About.ENEMIES))
_HARD = frozenset({About.ONCE})
"""What holds even where we look for what is missing."""


@dataclass(frozen=True)
class Forms:
    """Ids in the order of the bank; each form holds the anchors. `exposure`: by how many people its items were seen."""

    forms: tuple[tuple[str, ...], ...]
    anchors: tuple[str, ...]
    exposure: int


class Infeasible(Exception):
    """There are no such forms; `shortages` say why."""

    def __init__(self, shortages: tuple[Shortage, ...]) -> None:
        super().__init__(" ".join(map(in_words, shortages)))
        self.shortages = shortages


def assemble(bank: Sequence[Item], wanted: Wanted, *, gap: float = 0.01, seconds: float = 60.0) -> Forms:
    """Parallel forms of the items that fewest people have seen.

    `bank`: items with ids of their own. `gap`: how far from the least exposure it may end, as a share. Infeasible where
    there are none; then what has to be broken least is looked for, and said.
    """
    rows, cost = rows_of(bank, wanted), _exposure(bank, wanted)
    found = solve(rows, cost, gap=gap, seconds=seconds)
    if found is None:
        raise Infeasible(_shortages(rows, cost, bank, wanted, seconds))
    return _forms(found, bank, wanted)


def _exposure(bank: Sequence[Item], wanted: Wanted) -> Table:
    """An anchor is seen by the people of all forms."""
    used = np.array([item.used for item in bank], dtype=float)
    return np.concatenate([used * wanted.forms, *[used] * wanted.forms])


def _forms(found: Solution, bank: Sequence[Item], wanted: Wanted) -> Forms:
    size = len(bank)
    anchors = {column for column in found.chosen if column < size}
    alone = [{column - size * (form + 1) for column in found.chosen} for form in range(wanted.forms)]
    forms = tuple(
        tuple(item.id for number, item in enumerate(bank) if number in anchors or number in numbers)
        for numbers in alone
    )
    return Forms(forms, tuple(bank[number].id for number in sorted(anchors)), round(found.cost))


def _shortages(
    rows: Sequence[Row], cost: Table, bank: Sequence[Item], wanted: Wanted, seconds: float
) -> tuple[Shortage, ...]:
    """Of one demand, if there are forms without it; else of content; else of whatever stands in the way."""
    for about in (*_ALONE, CONTENT, frozenset(About) - _HARD):
        soft = [number for number, row in enumerate(rows) if row.about in about]
        found = solve(rows, cost, soft, gap=0.01, seconds=seconds) if soft else None
        if found is not None:
            return shortages_of(rows, found, bank, wanted)
    return ()
