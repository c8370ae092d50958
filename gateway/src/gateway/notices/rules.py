"""When a mail says that there is news."""

from datetime import datetime, timedelta

ONE_MAIL_EACH = timedelta(hours=1)
"""News gathers so long after a mail, and is told by the next one. Nothing is left out."""


def due_at(last_mail: datetime | None, *, must: bool, now: datetime) -> datetime:
    """When the mail about a piece of news goes out, in real time. `must`: it takes something away, so it goes now."""
    if must or last_mail is None:
        return now
    return max(now, last_mail + ONE_MAIL_EACH)
