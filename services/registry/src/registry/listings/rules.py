"""How a person is listed. Being listed is a disclosure, so nothing is chosen for anybody."""

from enum import StrEnum

from shared.refusals import N_, Conflict


class Choice(StrEnum):
    """Found by name, by number only, or not at all but by a link of one's own."""

    NAME = "name"
    NUMBER = "number"
    UNLISTED = "unlisted"


class NoShareLink(Conflict):
    slug = "no-share-link"
    sentence = N_("There is no link to withdraw now. Nothing was changed.")


SPOKEN = (
    *("am", "ar", "ase", "bn", "de", "en", "es", "fa", "fil", "fr", "gu", "he", "hi", "ht", "it", "ja", "km", "ko"),
    *("ne", "pl", "ps", "pt", "ru", "so", "sw", "ta", "te", "uk", "ur", "vi", "yue", "zh"),
)
"""Languages in which somebody may support others, by their codes; `ase` is American Sign Language."""
