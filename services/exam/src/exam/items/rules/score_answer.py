from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

Worths = Mapping[str, float]
"""A key: of each value what it is worth."""
Key = Mapping[str, Worths]
"""By response."""


class Response(StrEnum):
    """How an item is scored: SELECTED by its key, or CONSTRUCTED in one's own words and rated by people.

    A form has so many of the one in each domain, and so many of the other in each area; a rule set says what each is
    worth.
    """

    SELECTED = "selected"
    CONSTRUCTED = "constructed"


@dataclass(frozen=True)
class Scored:
    """What an answer reached, of what can be reached."""

    reached: float
    highest: float
