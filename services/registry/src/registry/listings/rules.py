"""How a person is listed. Being listed is a disclosure, so nothing is chosen for anybody."""

import re
import unicodedata
from enum import StrEnum

from shared.refusals import N_, Conflict, Invalid


class Choice(StrEnum):
    """Found by name, by number only, or not at all but by a link of one's own."""

    NAME = "name"
    NUMBER = "number"
    UNLISTED = "unlisted"


_INSIDE_A_WORD = re.compile(r"[-'’ʼ‘`]")
"""`O'Neil` and `Ann-Marie` are found by their parts, and written together."""
_WITHOUT_MARKS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŧ": "t"}
)
"""Letters that Unicode does not take apart, as people type them who do not have them."""


class NoShareLink(Conflict):
    slug = "no-share-link"
    sentence = N_("There is no link to withdraw now. Nothing was changed.")


class ShortName(Invalid):
    slug = "short-name"
    sentence = N_("Please type at least two letters of the name.")


def asked(name: str) -> list[str]:
    """The beginnings of words that a search asks for, each once, in order."""
    words = list(dict.fromkeys(fold(name).split()))
    if not words or max(map(len, words)) < 2:
        raise ShortName("name")
    return words


def terms(name: str) -> list[str]:
    """The words by which a name is found: without accents, without case, each once, in order."""
    return list(dict.fromkeys(fold(name).split() + fold(_INSIDE_A_WORD.sub("", name)).split()))


def fold(text: str) -> str:
    """`Núñez-O'Neil` becomes `nunez o neil`."""
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter)).translate(_WITHOUT_MARKS)
    return " ".join("".join(letter if letter.isalnum() else " " for letter in plain).split())
