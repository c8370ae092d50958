from datetime import datetime, timedelta
from typing import Literal

from sqlmodel import Session, select

from gateway.accounts.keys import hashed, new_key
from gateway.accounts.rules import fold
from gateway.accounts.tables import Account, MailedLink
from gateway.mail.commands import post

Purpose = Literal["sign-in", "reset"]
PATHS: dict[Purpose, str] = {"sign-in": "/sign-in/link", "reset": "/password/new"}


def mail_link(session: Session, email: str, purpose: Purpose, *, at: datetime, life: timedelta) -> None:
    """Mail a one-time link to whoever has this address; to nobody if nobody has it. The answer is the same."""
    account = session.exec(select(Account).where(Account.email_folded == fold(email))).first()
    key = new_key()
    if account is None:
        return
    session.add(MailedLink(token_hash=hashed(key), person_id=account.person_id, purpose=purpose, ends_at=at + life))
    post(session, purpose, to=account.email, language=account.language, link=f"{PATHS[purpose]}/{key}", at=at)
