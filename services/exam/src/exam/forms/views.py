"""What others see of a form."""

from dataclasses import dataclass

from exam.items.kinds.kind import Item
from exam.items.rules import Accepts


@dataclass(frozen=True)
class Position:
    """An item in its place in a form, in the version that was frozen there."""

    number: int
    item_id: str
    item_version: int
    kind: str


@dataclass(frozen=True)
class AskedAt:
    """An item at its position as an answer needs it: `last` is the number of the last position."""

    item_id: str
    accepts: Accepts
    last: int


@dataclass(frozen=True)
class Question:
    """An item as it was published, and its position."""

    number: int
    item: Item
