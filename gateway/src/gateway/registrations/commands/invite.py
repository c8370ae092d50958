from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from gateway.accounts.keys import hashed, new_key
from gateway.accounts.queries import recipient_at
from gateway.accounts.rules import fold
from gateway.mail.commands import post, withdraw_waiting
from gateway.mail.rules import Kind
from gateway.mail.views import Recipient
from gateway.registrations.rules import REGISTRATION_LIFE
from gateway.registrations.tables import AccountRequest, Registration


def invite(session: Session, request_id: str, *, now: datetime) -> None:
    """Mail the link of a wish for an account; older wishes of the address end. Who has an account is told so."""
    asked = session.get_one(AccountRequest, request_id)
    known = recipient_at(session, asked.email)
    if known is not None:
        post(session, Kind.KNOWN, known, "/sign-in", now=now)
    else:
        _invite(session, asked, now=now)
    session.delete(asked)


def _invite(session: Session, asked: AccountRequest, *, now: datetime) -> None:
    key, folded = new_key(), fold(asked.email)
    session.execute(sa.delete(Registration).where(col(Registration.email_folded) == folded))
    withdraw_waiting(session, Kind.CONFIRM, asked.email)
    session.add(
        Registration(
            token_hash=hashed(key),
            name=asked.name,
            email=asked.email,
            email_folded=folded,
            language=asked.language,
            next=asked.next,
            ends_at=now + REGISTRATION_LIFE,
        )
    )
    to = Recipient(address=asked.email, language=asked.language)
    post(session, Kind.CONFIRM, to, f"/register/{key}", now=now)
