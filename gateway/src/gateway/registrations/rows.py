"""What this room loads, and a refusal where there is nothing good."""

from datetime import datetime

from sqlmodel import Session

from gateway.accounts.keys import hashed
from gateway.accounts.rules import LinkEnded, refuse_if_link_ended
from gateway.registrations.tables import Registration


def good_registration(session: Session, key: str, *, now: datetime) -> Registration:
    """A wish for an account that its link may still confirm."""
    wish = session.get(Registration, hashed(key))
    if wish is None:
        raise LinkEnded
    refuse_if_link_ended(wish.ends_at, used=False, now=now)
    return wish
