from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from gateway.accounts.rows import recipient
from gateway.accounts.tables import Account, MailedLink
from gateway.mail.commands import post
from gateway.mail.rules import Kind


def change_password(session: Session, person_id: str, password_hash: str, *, now: datetime) -> None:
    """Take a new password, end every mailed link, and tell the person by mail."""
    account = session.get_one(Account, person_id)
    account.password_hash = password_hash
    session.execute(sa.delete(MailedLink).where(col(MailedLink.person_id) == person_id))
    post(session, Kind.PASSWORD_CHANGED, recipient(account), "/password/forgotten", now=now)
