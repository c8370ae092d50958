from datetime import datetime

from sqlmodel import Session

from gateway.accounts.rows import good_link
from gateway.accounts.rules import Purpose


def use_link(session: Session, key: str, purpose: Purpose, *, now: datetime) -> str:
    """Spend a mailed link. The id of the person to whom it was mailed."""
    link = good_link(session, key, purpose, now=now)
    link.used_at = now
    return link.person_id
