"""What single characters are, by their properties in Unicode."""

import unicodedata

PASTED = frozenset("\u200b\u2060\ufeff\u00ad\u034f\u200e\u200f\u061c\u17b4\u17b5")
"""Nobody sees them and nobody types them: they come along when a name is pasted."""
JOINERS = frozenset("\u200c\u200d")
"""Invisible too, and a part of how some scripts are written."""
FILLERS = frozenset("\u115f\u1160\u3164\uffa0")
"""Letters of Hangul, for Unicode, that show nothing."""
APOSTROPHES = frozenset("'\u2018\u2019`\u00b4\u2032\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\u05f3\u05f4\uff07")
"""Whatever is typed where a name has an apostrophe or a letter that looks like one."""
_EAST_ASIAN = frozenset("CJK IDEOGRAPHIC HIRAGANA KATAKANA KATAKANA-HIRAGANA HANGUL BOPOMOFO VERTICAL".split())
_OF_ANY_SCRIPT = frozenset("MODIFIER FEMININE MASCULINE".split())


def kind(sign: str) -> str:
    """`L` for a letter, `M` for a mark, `N` for a number; the first letter of its category."""
    return unicodedata.category(sign)[0]


def is_selector(sign: str) -> bool:
    """Chooses between shapes of the letter before it, and shows nothing itself."""
    return sign in "\u180b\u180c\u180d\u180f" or "\ufe00" <= sign <= "\ufe0f" or "\U000e0100" <= sign <= "\U000e01ef"


def is_han(sign: str) -> bool:
    return unicodedata.name(sign, "").startswith("CJK ")


def is_hangul(sign: str) -> bool:
    return unicodedata.name(sign, "").startswith("HANGUL ")


def script(letter: str) -> str | None:
    """Its script, as its name begins; Han, kana and Hangul stand beside each other. None where it belongs to many."""
    first = unicodedata.name(letter, "").partition(" ")[0]
    if first in _OF_ANY_SCRIPT:
        return None
    return "EAST ASIAN" if first in _EAST_ASIAN else first
