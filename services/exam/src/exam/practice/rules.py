"""What somebody hears who has tried a question."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from exam.items.rules import Scored


class Heard(StrEnum):
    """OPEN: there was no answer. OWN_WORDS: people would read it."""

    OPEN = "open"
    RIGHT = "right"
    PARTLY = "partly"
    OTHER = "other"
    OWN_WORDS = "own-words"


def heard(answer: Mapping[str, Any], scored: Scored | None) -> Heard:
    if not answer:
        return Heard.OPEN
    if scored is None:
        return Heard.OWN_WORDS
    if scored.reached >= scored.highest:
        return Heard.RIGHT
    return Heard.PARTLY if scored.reached > 0 else Heard.OTHER
