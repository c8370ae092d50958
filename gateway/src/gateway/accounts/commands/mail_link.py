from datetime import datetime

from sqlmodel import Session

from gateway.accounts.keys import hashed, new_key
from gateway.accounts.rows import account_at, recipient
from gateway.accounts.rules import LINK_LIFE, Purpose
from gateway.accounts.tables import LinkRequest, MailedLink
from gateway.mail.commands import post
from gateway.mail.rules import Kind

LETTERS = {Purpose.SIGN_IN: Kind.SIGN_IN, Purpose.RESET: Kind.RESET}
PATHS = {Purpose.SIGN_IN: "/sign-in/link", Purpose.RESET: "/password/new"}


def mail_link(session: Session, request_id: str, *, now: datetime) -> None:
    """Mail the one-time link that was asked for to whoever has this address; to nobody if nobody has it."""
    asked = session.get_one(LinkRequest, request_id)
    account = account_at(session, asked.email)
    if account is not None:
        key = new_key()
        session.add(
            MailedLink(
                token_hash=hashed(key),
                person_id=account.person_id,
                purpose=asked.purpose,
                ends_at=now + LINK_LIFE,
                next=asked.next,
            )
        )
        post(session, LETTERS[asked.purpose], recipient(account), f"{PATHS[asked.purpose]}/{key}", now=now)
    session.delete(asked)
