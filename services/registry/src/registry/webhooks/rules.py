"""When a message that was not taken is sent again, and when an address is given up."""

from datetime import UTC, datetime, timedelta
from enum import StrEnum

from shared.refusals import N_, Conflict, Invalid

AT_ONCE = datetime(2000, 1, 1, tzinfo=UTC)
"""Since when a new message is due: before any time at which somebody looks."""
CLAIM = timedelta(minutes=2)
"""A message that was claimed to be sent is left alone this long; if its sender died, it comes due again."""
GIVEN_UP_AFTER = timedelta(days=5)
"""An address that took nothing for so long is sent nothing more, until somebody gives it anew."""
LONGEST_PAUSE = timedelta(hours=6)
OLD_SECRET_FOR = timedelta(days=1)
"""So long a message is signed with the secret of before, too."""
KEPT_FOR = timedelta(days=30)
"""How long it can be seen that a message went out."""


class Kind(StrEnum):
    """What a message says."""

    CHANGED = "registry.entry.changed"
    TRIED = "registry.webhook.tried"


class NotAnAddress(Invalid):
    slug = "not-an-address"
    sentence = N_(
        "We send to addresses that begin with https:// and lead to a public server with a name, without a port, a "
        "password or a “#”."
    )


class NoWebhook(Conflict):
    slug = "no-webhook"
    sentence = N_("There is no address to send to now. Nothing was changed.")


def next_attempt(attempts: int, *, now: datetime) -> datetime:
    """After the claim; then half a minute, doubled each time, to six hours."""
    pause = timedelta(seconds=30 << min(max(0, attempts - 1), 10))
    return now + max(CLAIM, min(pause, LONGEST_PAUSE))


def is_given_up(failing_since: datetime | None, *, now: datetime) -> bool:
    return failing_since is not None and now - failing_since >= GIVEN_UP_AFTER
