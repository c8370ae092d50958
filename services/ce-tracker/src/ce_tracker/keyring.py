"""The one keyring of continuing education: whatever seals or opens asks for it here.

No door hands it on, since duties seal and open as well, and no door calls those.
"""

from datetime import datetime
from functools import cache

from shared.settings import Settings
from shared.vault import Keyring


@cache
def keyring() -> Keyring:
    """Made when it is first asked for, once in a process."""
    return Keyring.of(Settings(), "ce-tracker")


def sealed(person_id: str, context: str, words: str, *, now: datetime) -> bytes | None:
    """None, where nothing was written."""
    return keyring().seal(person_id, context, words, now=now) if words else None


def opened(person_id: str, context: str, shut: bytes | None, before: str | None = None) -> str:
    """The words, also where they were not sealed yet. They stay shut without the person's key."""
    return before or keyring().unseal(person_id, context, shut)
