"""Whether a certification asks for continuing education."""

from datetime import date
from enum import StrEnum


class Validity(StrEnum):
    """Whether a certification stands, as the registry tells it. Hours are demanded only while it is granted."""

    GRANTED = "granted"
    PAUSED = "paused"
    SUSPENDED = "suspended"
    REVOKED = "revoked"


def demands_years(standing: Validity, since: date | None, on: date) -> bool:
    """On a day: certified, and not resting before that day began. `since`: from when on it rests, if it does."""
    return standing == Validity.GRANTED or (since is not None and since >= on)
