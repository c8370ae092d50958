"""What can be seen of registrations. `now` is real time."""

from datetime import datetime

from sqlmodel import Session, select

from gateway.registrations.rows import good_registration
from gateway.registrations.tables import Registration
from gateway.registrations.views import Invitation


def invitation(session: Session, key: str, *, now: datetime) -> Invitation:
    """Whose a wish for an account is. Looking consumes nothing: mail scanners look too."""
    return Invitation(name=good_registration(session, key, now=now).name)


def ended_registrations(session: Session, *, now: datetime) -> list[str]:
    """Wishes to forget: nobody confirmed them in time."""
    return list(session.exec(select(Registration.token_hash).where(Registration.ends_at < now)))
