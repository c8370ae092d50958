"""What this room loads: an account or a link."""

from datetime import datetime

from sqlmodel import Session, select

from gateway.accounts.keys import hashed
from gateway.accounts.rules import LinkEnded, Purpose, fold, refuse_if_link_ended
from gateway.accounts.tables import Account, MailedLink
from gateway.mail.views import Recipient


def account_at(session: Session, email: str) -> Account | None:
    """Whoever has this address, however it is typed."""
    return session.exec(select(Account).where(Account.email_folded == fold(email))).first()


def recipient(account: Account) -> Recipient:
    return Recipient(address=account.email, language=account.language)


def good_link(session: Session, key: str, purpose: Purpose, *, now: datetime) -> MailedLink:
    """A mailed link that still serves its purpose."""
    link = session.get(MailedLink, hashed(key))
    if link is None or link.purpose != purpose:
        raise LinkEnded
    refuse_if_link_ended(link.ends_at, used=link.used_at is not None, now=now)
    return link
