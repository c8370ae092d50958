"""The one keyring of the examination: whatever seals or opens asks for it here.

No door hands it on, since duties, queues and runs of scores seal and open as well, and no door calls those.
"""

from datetime import datetime
from functools import cache

from shared.settings import Settings
from shared.vault import Keyring

REMEMBERED = 60.0
"""Seconds that a key stays opened in memory: whoever writes saves more often than that, and a save waits for nothing.
Where another process forgets a key, it is gone from here so much later."""


@cache
def keyring() -> Keyring:
    """Made when it is first asked for, once in a process."""
    return Keyring.of(Settings(), "exam", remembered=REMEMBERED)


def sealed(person_id: str, context: str, words: str, *, now: datetime) -> bytes | None:
    """None, where nothing was written."""
    return keyring().seal(person_id, context, words, now=now) if words else None


def opened(person_id: str, context: str, shut: bytes | None, before: str | None) -> str:
    """The words, also where they were not sealed yet. They stay shut without the person's key."""
    return before or keyring().unseal(person_id, context, shut)
