"""What forms are made of, and what is wanted of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Trait(StrEnum):
    """By what items are counted; each is a field of `Item`."""

    KIND = "kind"
    AREA = "area"
    ELEMENT = "element"
    DOMAIN = "domain"


@dataclass(frozen=True)
class Item:
    """An item of the bank, as much of it as forms are made by.

    `enemies`: groups of which a form holds one item at most. `words`: how much there is to read. `key`: the position of
    the right option, where there is one. `difficulty`: the share that is right, where it is known. `used`: by how many
    people it was seen so far.
    """

    id: str
    kind: str
    area: str
    element: str
    domain: str
    words: int
    enemies: frozenset[str] = frozenset()
    key: int | None = None
    difficulty: float | None = None
    used: int = 0

    def value(self, trait: Trait) -> str:
        return str(getattr(self, trait.value))


@dataclass(frozen=True)
class Wanted:
    """Each form has `length` items, and of each trait the `counts` that are named, exactly, and `least` at least.

    `anchors` items stand in all forms, shaped as the whole is; every other item stands in one form. So two forms share
    just them: 12 of 60 are the 20 % that a second attempt may share with the first. `words`: most of a form. `keys`:
    least and most right options at each position. `difficulty` with `band`: the mean of the known ones of a form lies
    so near.
    """

    forms: int
    length: int
    counts: Mapping[Trait, Mapping[str, int]] = field(default_factory=dict)
    least: Mapping[Trait, Mapping[str, int]] = field(default_factory=dict)
    anchors: int = 0
    words: int | None = None
    keys: tuple[int, int] | None = None
    difficulty: float | None = None
    band: float = 0.005
