from datetime import datetime, timedelta

from sqlmodel import Session

from gateway.accounts.inputs import MailLink
from gateway.accounts.keys import hashed, new_key
from gateway.accounts.rows import account_at, recipient
from gateway.accounts.rules import Purpose
from gateway.accounts.tables import MailedLink
from gateway.mail.commands import post
from gateway.mail.rules import Kind

LETTERS = {Purpose.SIGN_IN: Kind.SIGN_IN, Purpose.RESET: Kind.RESET}
PATHS = {Purpose.SIGN_IN: "/sign-in/link", Purpose.RESET: "/password/new"}


def mail_link(session: Session, what: MailLink, purpose: Purpose, *, life: timedelta, now: datetime) -> None:
    """Mail a one-time link to whoever has this address; to nobody if nobody has it. The answer is the same."""
    account = account_at(session, what.email)
    key = new_key()
    if account is None:
        return
    session.add(MailedLink(token_hash=hashed(key), person_id=account.person_id, purpose=purpose, ends_at=now + life))
    post(session, LETTERS[purpose], recipient(account), f"{PATHS[purpose]}/{key}", now=now)
