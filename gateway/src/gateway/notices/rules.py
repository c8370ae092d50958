"""Which facts are news to a person, and when a mail says so."""

from datetime import datetime, timedelta

NEWS_FOR = timedelta(days=2)
"""What is older is history: reading it again, or hearing it late, sends no mail."""
ONE_MAIL_EACH = timedelta(hours=1)
"""Facts that follow each other closely are one piece of news."""


def is_history(age: timedelta) -> bool:
    """`age`: how long ago it happened, in domain time."""
    return age > NEWS_FOR


def follows_closely(last_mail: datetime | None, *, now: datetime) -> bool:
    """Both in real time."""
    return last_mail is not None and now - last_mail < ONE_MAIL_EACH
