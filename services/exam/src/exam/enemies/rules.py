"""Which items may give each other away, and what of a form does."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from shared.refusals import N_, Invalid

LENGTH = 5
"""So many words in a row that two items share."""
_WORD = re.compile(r"\w+")
Words = tuple[str, ...]


class NoSuchItems(Invalid):
    slug = "no-such-items"
    sentence = N_("Please name two items or more, by their ids, as in: w-001, w-002.")


@dataclass(frozen=True)
class Pair:
    """Two items, and words in a row that both have."""

    one: str
    other: str
    shared: str


def proposed(texts: Mapping[str, str], decided: Collection[frozenset[str]]) -> Iterator[Pair]:
    """Pairs that share words in a row and about which nobody has decided."""
    runs = {id: _runs(text) for id, text in texts.items()}
    for one, other in combinations(sorted(runs), 2):
        shared = runs[one] & runs[other]
        if shared and not any({one, other} <= group for group in decided):
            yield Pair(one, other, " ".join(min(shared)))


def broken(groups: Iterable[frozenset[str]], items: Collection[str]) -> frozenset[str]:
    """Of the first group of which a form has more than one item those that it has; nothing where there is none."""
    return next((both for group in groups if len(both := group & {*items}) > 1), frozenset())


def refuse_unless_items(known: Collection[str], named: Collection[str]) -> None:
    if len({*named}) < 2 or not {*named} <= {*known}:
        raise NoSuchItems("items")


def _runs(text: str) -> frozenset[Words]:
    words = _WORD.findall(text.casefold())
    return frozenset(tuple(words[at : at + LENGTH]) for at in range(len(words) - LENGTH + 1))
