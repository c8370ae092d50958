"""By which words a name is found: without case, without accents, on whatever keyboard somebody has.

Marks are left out where people leave them out when they type, and nowhere else: without its marks a name in Devanagari
is none, and が is not か. Words hold letters, marks and numbers only.
"""

import re
import unicodedata
from collections.abc import Iterator

from shared.names.signs import APOSTROPHES, is_han, is_hangul, is_selector, kind, script

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŧ": "t"}
    | {"ی": "ي", "ى": "ي", "ک": "ك", "ة": "ه", "ـ": ""}
    | {chr(sign): chr(sign - 0x60) for sign in (*range(0x30A1, 0x30F7), 0x30FD, 0x30FE)}
)
"""Letters that Unicode does not take apart, as people type them; katakana as hiragana."""
_DOUBLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
"""As they are written where a keyboard does not have them."""
_HYPHENS = re.compile(r"[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d\u30a0\u05be\u00b7\u0387\u2027\u30fb\uff65\u0f0b.]")
_ARTICLE = "ال"
_APOSTROPHES_AWAY = str.maketrans(dict.fromkeys(APOSTROPHES | {"/"}))
_APOSTROPHES_APART = str.maketrans({sign: " " for sign in APOSTROPHES if kind(sign) != "L"})
"""An okina is a letter: no part of a name begins after it."""


def fold(text: str) -> str:
    """`Núñez-O'Neil` becomes `nunez oneil`."""
    folded = _fold(text)
    return folded if folded == text else fold(folded)


def words(text: str) -> list[str]:
    """Every word by which a name is found, each once: its parts, and joined, in both spellings."""
    found: dict[str, None] = {}
    for one in text.split():
        for spelling in dict.fromkeys((one, unicodedata.normalize("NFC", one).casefold().translate(_DOUBLED))):
            parts = fold(_HYPHENS.sub(" ", spelling)).split()
            apart = fold(_HYPHENS.sub(" ", spelling).translate(_APOSTROPHES_APART)).split()
            joined = fold(_HYPHENS.sub("", spelling)).split()
            found |= dict.fromkeys((*parts, *(word for word in apart if len(word) > 1), *joined))
    return list(dict.fromkeys(ending for word in found for ending in (word, *_endings(word))))


def is_syllable(sign: str) -> bool:
    """Han, kana and Hangul: one character says as much as two letters."""
    return script(sign) == "EAST ASIAN"


def _endings(word: str) -> Iterator[str]:
    """A surname stands before the name without a space, or an article before both."""
    if any(is_han(sign) or is_hangul(sign) for sign in word):
        yield from (word[start:] for start in range(1, len(word)))
    if word.startswith(_ARTICLE) and len(word) > len(_ARTICLE) + 2:
        yield word.removeprefix(_ARTICLE)


def _fold(text: str) -> str:
    same = unicodedata.normalize("NFKC", text.translate(_APOSTROPHES_AWAY)).translate(_APOSTROPHES_AWAY)
    apart = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", same.casefold()))
    plain = unicodedata.normalize("NFC", "".join(map(_searched, apart))).translate(_LETTERS)
    return " ".join(plain.split())


def _searched(sign: str) -> str:
    if unicodedata.category(sign) == "Cf" or _is_left_out(sign):
        return ""
    return sign if kind(sign) in "LMN" else " "


def _is_left_out(sign: str) -> bool:
    """Marks that many leave out when they type: accents, the points of Hebrew and Arabic, the dot of Hindi."""
    if kind(sign) != "M":
        return False
    known = "\u0300" <= sign <= "\u036f" or "\u0591" <= sign <= "\u05c7" or "\u064b" <= sign <= "\u065f"
    return known or sign in "\u0670\u093c" or is_selector(sign)
