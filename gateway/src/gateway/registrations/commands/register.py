from datetime import datetime, timedelta

from sqlmodel import Session

from gateway.accounts.keys import hashed, new_key
from gateway.accounts.queries import recipient_at
from gateway.accounts.rules import fold
from gateway.mail.commands import post
from gateway.mail.rules import Kind
from gateway.mail.views import Recipient
from gateway.registrations.inputs import Register
from gateway.registrations.tables import Registration


def register(
    session: Session, what: Register, password_hash: str, language: str, *, life: timedelta, now: datetime
) -> None:
    """Note the wish and mail its link. Whoever has an account already gets another mail and the same answer."""
    key = new_key()
    wish = Registration(
        token_hash=hashed(key),
        name=what.name,
        email=what.email,
        email_folded=fold(what.email),
        password_hash=password_hash,
        language=language,
        ends_at=now + life,
    )
    known = recipient_at(session, what.email)
    if known is not None:
        post(session, Kind.KNOWN, known, "/sign-in", now=now)
        return
    session.add(wish)
    post(session, Kind.CONFIRM, Recipient(address=what.email, language=language), f"/register/{key}", now=now)
