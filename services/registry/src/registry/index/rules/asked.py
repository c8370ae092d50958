"""What somebody who types a name asks for."""

from dataclasses import dataclass
from enum import StrEnum

from registry.index.rules.sorted_as import cut
from shared.names import fold, is_syllable
from shared.refusals import N_, Invalid

MOST_WORDS = 8
BEGINNING = 3
"""Letters from which on a word may be the beginning of a longer one."""


class NoName(Invalid):
    slug = "no-name"
    sentence = N_("Please type a name, or how it begins.")


class Way(StrEnum):
    """How a typed word is to be found. An initial alone leads to nobody."""

    WHOLE = "whole"
    BEGINS = "begins"
    INITIAL = "initial"


@dataclass(frozen=True)
class Word:
    text: str
    way: Way


@dataclass(frozen=True)
class Asked:
    words: tuple[Word, ...]
    tags: tuple[str, ...] = ()

    @property
    def may_be_whole(self) -> bool:
        """Whether it can be a first and a last name, so that nobody who bears both must stay out of reach."""
        return sum(word.way != Way.INITIAL for word in self.words) > 1

    def whole(self) -> "Asked":
        return Asked(tuple(Word(word.text, Way.WHOLE) for word in self.words), self.tags)


def asked(typed: str, tags: tuple[str, ...] = ()) -> Asked:
    """Words from three letters on may go on. Two letters are a name ("Li"); one is an initial, or alone a name ("O").

    In scripts that write a syllable with one sign, one sign may go on.
    """
    texts = list(dict.fromkeys(cut(word) for word in fold(typed).split()))[:MOST_WORDS]
    if not texts:
        raise NoName("name")
    return Asked(tuple(Word(text, _way(text, alone=len(texts) == 1)) for text in texts), tags)


def _way(text: str, *, alone: bool) -> Way:
    if len(text) >= BEGINNING or any(map(is_syllable, text)):
        return Way.BEGINS
    return Way.WHOLE if len(text) > 1 or alone else Way.INITIAL
