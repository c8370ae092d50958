"""Banks that chance makes: the same for the same seed."""

import random
from collections.abc import Iterator, Mapping
from itertools import combinations

from psychometrics.assembly import Item, Trait, Wanted

KINDS = {"choice": 132, "multiple": 36, "order": 24, "match": 16, "gap": 12, "short": 8, "extended": 12}
SIXTY = Wanted(
    forms=3,
    length=60,
    counts={
        Trait.KIND: {kind: many // 4 for kind, many in KINDS.items()},
        Trait.ELEMENT: {str(element): 10 for element in range(1, 7)},
        Trait.AREA: dict.fromkeys("abc", 20),
        Trait.DOMAIN: {f"{area}{half}": 10 for area in "abc" for half in "12"},
    },
    anchors=12,
    words=4_200,
    keys=(6, 11),
    difficulty=0.75,
)
"""Three forms as the examination's: a quarter of the bank each, 12 of their 60 in common."""


def bank_of_240(seed: int = 1, without: Mapping[Trait, tuple[str, int]] | None = None) -> list[Item]:
    """As the bank will be: 6 elements of 40, 3 areas of 80, enemies, keys, words; a fifth was never seen.

    `without`: so many items of a value are left out.
    """
    made = random.Random(seed)
    kinds = [kind for kind, many in KINDS.items() for _ in range(many)]
    made.shuffle(kinds)
    bank = []
    for number, kind in enumerate(kinds):
        area = "abc"[number // 6 % 3]
        known = made.random() < 0.8
        bank.append(
            Item(
                id=f"item-{number:03}",
                kind=kind,
                area=area,
                element=str(number % 6 + 1),
                domain=f"{area}{number // 18 % 2 + 1}",
                words=made.randint(25, 110),
                enemies=frozenset({f"group-{made.randrange(60)}"} if made.random() < 0.35 else ()),
                key=made.randrange(4) if kind == "choice" else None,
                difficulty=min(max(made.gauss(0.75, 0.12), 0.2), 0.98) if known else None,
                used=made.randrange(400) if known else 0,
            )
        )
    return list(_left(bank, without or {}))


def _left(bank: list[Item], without: Mapping[Trait, tuple[str, int]]) -> Iterator[Item]:
    gone = dict.fromkeys(without, 0)
    for item in bank:
        hit = [trait for trait, (value, many) in without.items() if item.value(trait) == value and gone[trait] < many]
        for trait in hit:
            gone[trait] += 1
        if not hit:
            yield item


def by_trying_all(bank: list[Item], wanted: Wanted) -> int | None:
    """The least exposure that two forms can have, by looking at every pair of sets; None where there is none."""
    best: int | None = None
    fit = [frozenset(one) for one in combinations(bank, wanted.length) if _fits(one, wanted)]
    for first in fit:
        for second in fit:
            shared = first & second
            if len(shared) == wanted.anchors and _shaped(shared, wanted):
                exposure = sum(item.used for form in (first, second) for item in form)
                best = exposure if best is None else min(best, exposure)
    return best


def _fits(form: tuple[Item, ...], wanted: Wanted) -> bool:
    groups = [group for item in form for group in item.enemies]
    counts = all(
        sum(item.value(trait) == value for item in form) == many
        for trait, values in wanted.counts.items()
        for value, many in values.items()
    )
    known = [item.difficulty for item in form if item.difficulty is not None]
    middle = wanted.difficulty is None or not known or abs(sum(known) / len(known) - wanted.difficulty) <= wanted.band
    short = wanted.words is None or sum(item.words for item in form) <= wanted.words
    return counts and middle and short and len(groups) == len(set(groups))


def _shaped(shared: frozenset[Item], wanted: Wanted) -> bool:
    for trait, values in wanted.counts.items():
        for value, many in values.items():
            share, have = many * wanted.anchors / wanted.length, sum(item.value(trait) == value for item in shared)
            if abs(have - share) >= 1:
                return False
    return True
