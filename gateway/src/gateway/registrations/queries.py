"""What can be seen of registrations. `now` is real time."""

from datetime import datetime

from sqlmodel import Session, select

from gateway.registrations.rows import good_registration
from gateway.registrations.tables import AccountRequest, Registration
from gateway.registrations.views import Invitation


def invitation(session: Session, key: str, *, now: datetime) -> Invitation:
    """Whose a wish for an account is. Looking consumes nothing: mail scanners look too."""
    wish = good_registration(session, key, now=now)
    return Invitation(name=wish.name, email=wish.email, next=wish.next)


def account_requests(session: Session, *, now: datetime) -> list[str]:
    """Accounts that are asked for, of which no mail has gone yet, the oldest first."""
    return list(session.exec(select(AccountRequest.id).order_by(AccountRequest.id)))


def ended_registrations(session: Session, *, now: datetime) -> list[str]:
    """Wishes to forget: nobody confirmed them in time."""
    return list(session.exec(select(Registration.token_hash).where(Registration.ends_at < now)))
