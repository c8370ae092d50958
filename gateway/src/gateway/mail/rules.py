"""Which letters there are, and when a mail that did not go out is tried again."""

from datetime import datetime, timedelta
from enum import StrEnum


class Kind(StrEnum):
    """Which letter it is. KNOWN: somebody registered with an address that has an account already."""

    CONFIRM = "confirm"
    KNOWN = "known"
    SIGN_IN = "sign-in"
    RESET = "reset"
    PASSWORD_CHANGED = "password-changed"
    NEWS = "news"
    ALARM = "alarm"


GIVEN_UP_AFTER = 17
"""Attempts: with the pauses below about a day."""
CLAIM = timedelta(minutes=2)
"""A mail that was claimed to be sent is left alone this long; if its sender died, it comes due again."""
LATELY = timedelta(days=1)
"""After a day, mails that were given up are no alarm any more; they are still counted."""
KEPT_FOR = timedelta(days=30)
"""After this long a mail is deleted, whether it went out or not."""


def next_attempt(attempts: int, *, now: datetime) -> datetime:
    """When it comes due again: after the claim, later half a minute, doubled each time, at most three hours."""
    seconds: int = 30 << max(0, attempts - 1)
    return now + max(CLAIM, timedelta(seconds=min(seconds, 3 * 3600)))


def is_last(attempts: int) -> bool:
    return attempts >= GIVEN_UP_AFTER


def domain_of(address: str) -> str:
    """Where the mail goes; those who receive there wait for the same server."""
    return address.rpartition("@")[2].lower()
