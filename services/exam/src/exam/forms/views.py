"""What others see of a form."""

from dataclasses import dataclass

from exam.items.kinds.kind import Item


@dataclass(frozen=True)
class Position:
    """An item in its place in a form, in the version that was frozen there."""

    number: int
    item_id: str
    item_version: int
    kind: str


@dataclass(frozen=True)
class Question:
    """An item as it was published, and its position."""

    number: int
    item: Item
