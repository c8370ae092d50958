"""When a mail that did not go out is tried again."""

from datetime import timedelta

GIVEN_UP_AFTER = 12
"""Attempts: with the pauses below about a day."""


def pause_after(attempts: int) -> timedelta:
    """Half a minute, doubled each time, at most three hours."""
    seconds: int = 30 << max(0, attempts - 1)
    return timedelta(seconds=min(seconds, 3 * 3600))


def is_given_up(attempts: int) -> bool:
    return attempts >= GIVEN_UP_AFTER
