"""How a person is listed. Being listed is a disclosure, so nothing is chosen for anybody."""

from enum import StrEnum

from shared.names import fold, is_syllable
from shared.refusals import N_, Conflict, Invalid


class Choice(StrEnum):
    """Found by name, by number only, or not at all but by a link of one's own."""

    NAME = "name"
    NUMBER = "number"
    UNLISTED = "unlisted"


class NoShareLink(Conflict):
    slug = "no-share-link"
    sentence = N_("There is no link to withdraw now. Nothing was changed.")


class ShortName(Invalid):
    slug = "short-name"
    sentence = N_("Please type at least two letters of the name.")


def asked(name: str) -> list[str]:
    """The beginnings of words that a search asks for, each once, in order. In some scripts one sign is a whole name."""
    words = list(dict.fromkeys(fold(name).split()))
    if not any(len(word) > 1 or is_syllable(word) for word in words):
        raise ShortName("name")
    return words
