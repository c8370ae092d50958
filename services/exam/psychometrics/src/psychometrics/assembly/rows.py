"""What is wanted, as rows of inequalities over columns that are 0 or 1.

Of n items, column i is 1 if item i is an anchor, and column (f + 1)·n + i if it stands in form f alone.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil, floor, inf

from psychometrics.assembly.bank import Item, Trait, Wanted


class About(StrEnum):
    """What a row holds; the traits are content."""

    KIND = "kind"
    AREA = "area"
    ELEMENT = "element"
    DOMAIN = "domain"
    LENGTH = "length"
    ONCE = "once"
    ENEMIES = "enemies"
    ANCHORS = "anchors"
    WORDS = "words"
    KEYS = "keys"
    DIFFICULTY = "difficulty"


CONTENT = frozenset(About(trait.value) for trait in Trait)


@dataclass(frozen=True)
class Row:
    """`low` ≤ Σ factor·column ≤ `high`. `form`: None where it holds for all of them together."""

    about: About
    value: str
    form: int | None
    cells: Mapping[int, float]
    low: float
    high: float


def rows_of(bank: Sequence[Item], wanted: Wanted) -> list[Row]:
    return [*_shared(bank, wanted), *(row for form in range(wanted.forms) for row in _of_form(bank, wanted, form))]


def _shared(bank: Sequence[Item], wanted: Wanted) -> Iterator[Row]:
    size = len(bank)
    for number, item in enumerate(bank):
        everywhere = {number + size * place: 1.0 for place in range(wanted.forms + 1)}
        yield Row(About.ONCE, item.id, None, everywhere, 0, 1)
    yield Row(About.ANCHORS, "", None, dict.fromkeys(range(size), 1.0), wanted.anchors, wanted.anchors)
    for trait, counts in wanted.counts.items():
        for value, count in counts.items():
            share = count * wanted.anchors / wanted.length
            those = {number: 1.0 for number, item in enumerate(bank) if item.value(trait) == value}
            yield Row(About.ANCHORS, f"{trait.value} {value}", None, those, floor(share), ceil(share))


def _of_form(bank: Sequence[Item], wanted: Wanted, form: int) -> Iterator[Row]:
    """Of one form, its anchors included."""

    def cells(factors: Iterable[float]) -> dict[int, float]:
        at = len(bank) * (form + 1)
        return {column: one for number, one in enumerate(factors) if one for column in (number, at + number)}

    yield Row(About.LENGTH, "", form, cells(1.0 for _ in bank), wanted.length, wanted.length)
    for trait, value, least, most in _content(wanted):
        those = cells(float(item.value(trait) == value) for item in bank)
        yield Row(About(trait.value), value, form, those, least, most)
    for group in sorted({group for item in bank for group in item.enemies}):
        yield Row(About.ENEMIES, group, form, cells(float(group in item.enemies) for item in bank), 0, 1)
    if wanted.words is not None:
        yield Row(About.WORDS, "", form, cells(float(item.words) for item in bank), -inf, wanted.words)
    if wanted.keys is not None:
        for key in sorted({item.key for item in bank if item.key is not None}):
            yield Row(About.KEYS, str(key), form, cells(float(item.key == key) for item in bank), *wanted.keys)
    if wanted.difficulty is not None:
        hardest, easiest = wanted.difficulty - wanted.band, wanted.difficulty + wanted.band
        yield Row(About.DIFFICULTY, "hard", form, cells(_beyond(hardest, bank)), 0, inf)
        yield Row(About.DIFFICULTY, "easy", form, cells(_beyond(easiest, bank)), -inf, 0)


def _content(wanted: Wanted) -> Iterator[tuple[Trait, str, float, float]]:
    """Each value that is counted, with the least and the most of it."""
    for trait, counts in wanted.counts.items():
        yield from ((trait, value, count, count) for value, count in counts.items())
    for trait, counts in wanted.least.items():
        yield from ((trait, value, count, inf) for value, count in counts.items())


def _beyond(edge: float, bank: Sequence[Item]) -> Iterator[float]:
    """How far each known item lies beyond an edge: the mean lies there where the sum has that sign."""
    return (0.0 if item.difficulty is None else item.difficulty - edge for item in bank)
