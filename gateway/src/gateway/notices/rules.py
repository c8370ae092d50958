"""Which facts are news to a person, and when a mail says so."""

from datetime import datetime, timedelta

NEWS_FOR = timedelta(days=2)
"""What is older is history: reading it again, or hearing it late, sends no mail."""
ONE_MAIL_EACH = timedelta(hours=1)
"""Facts that follow each other closely are one piece of news."""


def is_worth_a_mail(happened_at: datetime, now: datetime, *, last_mail: datetime | None, at: datetime) -> bool:
    """`happened_at` and `now` are domain time, `last_mail` and `at` real time."""
    if now - happened_at > NEWS_FOR:
        return False
    return last_mail is None or at - last_mail >= ONE_MAIL_EACH
