"""The words of a name as the index keeps them."""

from collections.abc import Iterable

from shared.names import fold, words

APART = " \t "
"""Between a name's own words and its other spellings; a space stands on both sides of each word."""
LONGEST_WORD = 400
LONGEST_NAME, LONGEST_SPELLINGS = 1_000, 1_500
"""Bytes: a key of an index of PostgreSQL has 2,700."""
PLACE, LANGUAGE, SPECIALTY = "@place", "@lang", "@spec"
"""Beside words there are tags. No word has an @ or a space in it, so none can be taken for one."""


def sorted_as(name: str) -> str:
    """A name's words in their order, then all other spellings: it sorts the list, and other words are looked for in it.

    Spellings that would make it too long for a key are left out; a name's own words never are, up to 1,000 bytes.
    """
    own = [cut(word) for word in _within(fold(name).split(), LONGEST_NAME)]
    others = [cut(word) for word in words(name) if cut(word) not in own]
    room = LONGEST_SPELLINGS - len(" ".join(own).encode())
    return APART.join(filter(None, (" ".join(own), " ".join(_within(dict.fromkeys(others), room)))))


def terms(sorted_as: str, tags: Iterable[str] = ()) -> frozenset[str]:
    """Everything under which an entry stands in the index, recomputed from what is kept of it."""
    return frozenset((*sorted_as.split(), *tags)) if sorted_as else frozenset()


def place_tag(place: str) -> str:
    return f"{PLACE} {cut(fold(place))}"


def language_tag(code: str) -> str:
    return f"{LANGUAGE} {code}"


def specialty_tag(code: str) -> str:
    return f"{SPECIALTY} {code}"


def cut(word: str) -> str:
    """So much of a word as a key has room for."""
    return word if len(word) < LONGEST_WORD // 4 else word.encode()[:LONGEST_WORD].decode(errors="ignore")


def _within(words: Iterable[str], room: int) -> list[str]:
    kept = list[str]()
    for word in words:
        room -= len(word.encode()) + 1
        if room < 0:
            break
        kept.append(word)
    return kept
