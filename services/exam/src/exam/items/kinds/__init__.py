"""The kinds of items, each in a folder of its own: this is the only list of them."""

from collections.abc import Collection, Mapping

from exam.items.kinds.choice.item import ChoiceItem
from exam.items.kinds.extended_response.item import ExtendedResponseItem
from exam.items.kinds.kind import Item

KINDS: Mapping[str, type[Item]] = {
    "choice": ChoiceItem,
    "written": ExtendedResponseItem,
}


def accepts(kind: str, answer: str, offered: Collection[str]) -> bool:
    """Whether an item of this kind takes this answer. Taking an answer back is always possible."""
    return not answer or KINDS[kind].accepts(answer, offered)
