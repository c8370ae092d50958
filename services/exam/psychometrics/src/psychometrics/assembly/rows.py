"""What is wanted, as rows of inequalities over columns that are 0 or 1.

Of n items, column i is 1 if item i is an anchor, and column (f + 1)·n + i if it stands in form f alone.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
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

    def cells(factor: Callable[[Item], float]) -> dict[int, float]:
        at = len(bank) * (form + 1)
        found = ((number, factor(item)) for number, item in enumerate(bank))
        return {column: value for number, value in found if value for column in (number, at + number)}

    yield Row(About.LENGTH, "", form, cells(lambda item: 1.0), wanted.length, wanted.length)
    for trait, counts in wanted.counts.items():
        for value, count in counts.items():
            those = cells(lambda item, trait=trait, value=value: float(item.value(trait) == value))  # type: ignore[misc]
            yield Row(About(trait.value), value, form, those, count, count)
    for group in sorted({group for item in bank for group in item.enemies}):
        yield Row(About.ENEMIES, group, form, cells(lambda item, group=group: float(group in item.enemies)), 0, 1)  # type: ignore[misc]
    if wanted.words is not None:
        yield Row(About.WORDS, "", form, cells(lambda item: float(item.words)), -inf, wanted.words)
    if wanted.keys is not None:
        for key in sorted({item.key for item in bank if item.key is not None}):
            at_key = cells(lambda item, key=key: float(item.key == key))  # type: ignore[misc]
            yield Row(About.KEYS, str(key), form, at_key, *wanted.keys)
    if wanted.difficulty is not None:
        yield from _difficulty(wanted.difficulty, wanted.band, form, cells)


def _difficulty(
    target: float, band: float, form: int, cells: Callable[[Callable[[Item], float]], dict[int, float]]
) -> Iterator[Row]:
    """The mean of those that are known lies in the band: their sum of (p − its edge) has a sign."""

    def beyond(edge: float) -> dict[int, float]:
        return cells(lambda item: 0.0 if item.difficulty is None else item.difficulty - edge)

    yield Row(About.DIFFICULTY, "hard", form, beyond(target - band), 0, inf)
    yield Row(About.DIFFICULTY, "easy", form, beyond(target + band), -inf, 0)
