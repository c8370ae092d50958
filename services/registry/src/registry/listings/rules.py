"""How a person is listed. Being listed is a disclosure, so nothing is chosen for anybody."""

import unicodedata
from typing import Literal, get_args

from shared.refusals import N_, Conflict, Invalid

Choice = Literal["name", "number", "unlisted"]
CHOICES: tuple[Choice, ...] = get_args(Choice)


class NoShareLink(Conflict):
    slug = "no-share-link"
    sentence = N_("There is no link to withdraw now. Nothing was changed.")


class ShortName(Invalid):
    slug = "short-name"
    sentence = N_("Please type at least two letters of the name.")


def terms(name: str) -> list[str]:
    """The words of a name as they are searched: without accents, without case, each once, in order."""
    return list(dict.fromkeys(fold(name).split()))


def fold(text: str) -> str:
    """`Núñez-O'Neil` becomes `nunez o neil`."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(sign))
    return " ".join("".join(sign if sign.isalnum() else " " for sign in plain).split())
