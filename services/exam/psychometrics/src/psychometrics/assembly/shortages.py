"""Why there are no such forms, in figures and in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from psychometrics.assembly.bank import Item, Trait, Wanted
from psychometrics.assembly.rows import CONTENT, About, Row
from psychometrics.assembly.solve import Solution

_NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")


@dataclass(frozen=True)
class Shortage:
    """What stands in the way of the forms.

    `need`: different items of a value that they need; `have`: how many the bank has; both 0 where it is about something
    else. `missing`: by how much it is broken, as places that stay empty in all forms together; where the bank has
    enough of this alone, other demands take them.
    """

    about: About
    value: str
    forms: int
    need: int
    have: int
    missing: float


def shortages_of(rows: Sequence[Row], solution: Solution, bank: Sequence[Item], wanted: Wanted) -> tuple[Shortage, ...]:
    """What the least broken forms lack, the longest shortage first."""
    lacking: dict[tuple[About, str], float] = {}
    for number, missing in solution.missing.items():
        row = rows[number]
        broken = missing if row.about in CONTENT else max(missing, solution.beyond[number])
        if broken > 1e-6:
            name = (row.about, row.value if row.about in CONTENT else "")
            lacking[name] = lacking.get(name, 0) + broken
    found = [_shortage(about, value, missing, bank, wanted) for (about, value), missing in lacking.items()]
    return tuple(sorted(found, key=lambda one: (one.have - one.need, one.about, one.value)))


def _shortage(about: About, value: str, missing: float, bank: Sequence[Item], wanted: Wanted) -> Shortage:
    if about not in CONTENT:
        return Shortage(about, value, wanted.forms, 0, 0, missing)
    trait = Trait(about.value)
    counts = {**wanted.least.get(trait, {}), **wanted.counts.get(trait, {})}
    count = counts[value]
    anchors = ceil(count * wanted.anchors / wanted.length)
    need = wanted.forms * count - (wanted.forms - 1) * anchors
    return Shortage(about, value, wanted.forms, need, sum(item.value(trait) == value for item in bank), missing)


def in_words(shortage: Shortage, names: Mapping[str, str] | None = None) -> str:
    """A sentence. `names`: what values are called, where that is not what they are."""
    forms = _NUMBERS[shortage.forms] if shortage.forms < len(_NUMBERS) else str(shortage.forms)
    these = f"{forms} {'form' if shortage.forms == 1 else 'forms'}"
    need = "needs" if shortage.forms == 1 else "need"
    if shortage.about in CONTENT:
        what = (names or {}).get(shortage.value, f"{shortage.about.value} {shortage.value}")
        if shortage.need > shortage.have:
            return f"{these} {need} {shortage.need} items of {what}; the bank has {shortage.have}."
        return (
            f"{these} {need} {shortage.need} items of {what}. The bank has {shortage.have}, but other demands leave "
            f"{ceil(shortage.missing - 1e-6)} places empty."
        )
    return f"{these} cannot be had: {_REASONS[shortage.about]}"


_REASONS = {
    About.WORDS: "there is more to read than a form may have.",
    About.KEYS: "too many right options stand at one position, or too few.",
    About.DIFFICULTY: "the items are too hard or too easy for the mean that is wanted.",
    About.ENEMIES: "too many items are enemies of each other.",
    About.ANCHORS: "the anchors cannot be shaped as the forms are.",
    About.LENGTH: "the bank has too few items.",
}
