from datetime import datetime

from sqlmodel import Session

from gateway.accounts.commands.mail_link import Purpose
from gateway.accounts.keys import hashed
from gateway.accounts.rules import LinkEnded, check_link
from gateway.accounts.tables import MailedLink


def use_link(session: Session, key: str, purpose: Purpose, *, at: datetime) -> str:
    """Spend a mailed link; the person it was mailed to."""
    link = session.get(MailedLink, hashed(key))
    if link is None or link.purpose != purpose:
        raise LinkEnded
    check_link(link.ends_at, link.used_at, at)
    link.used_at = at
    return link.person_id
