from datetime import datetime

from sqlmodel import Session

from gateway.registrations.inputs import Register
from gateway.registrations.tables import AccountRequest


def register(session: Session, what: Register, language: str, next: str, *, now: datetime) -> None:
    """Note that an account is asked for. The same for every address: whether it has one is not looked up here."""
    session.add(AccountRequest(name=what.name, email=what.email, language=language, next=next, asked_at=now))
