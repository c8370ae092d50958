"""Words that are not what is tested may be explained, as long as no explanation points to an answer."""

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple


class Piece(NamedTuple):
    """Some of a text. `explained`: whether it is a word that has an explanation."""

    text: str
    explained: bool


def stands_in(word: str, text: str) -> bool:
    """As it is written, and not as a part of another word."""
    return re.search(_whole(word), text) is not None


def points_to_some(word: str, texts: Collection[str]) -> bool:
    """Whether it stands in some of these answers and not in all: explained, it would set these apart.

    Also in capitals, and with another ending.
    """
    begins = re.compile(rf"(?<!\w){re.escape(word)}", re.IGNORECASE)
    found = [begins.search(text) is not None for text in texts]
    return any(found) and not all(found)


def pieces(text: str, words: Collection[str]) -> Iterator[Piece]:
    """A text taken apart at the words that are explained; of two that begin in one place, at the longer one."""
    if not words:
        yield Piece(text, False)
        return
    one_of = "|".join(_whole(word) for word in sorted(words, key=len, reverse=True))
    for at, piece in enumerate(re.split(f"({one_of})", text)):
        if piece:
            yield Piece(piece, at % 2 == 1)


def _whole(word: str) -> str:
    return rf"(?<!\w){re.escape(word)}(?!\w)"
