from collections.abc import Iterable
from datetime import datetime

from sqlmodel import Session

from gateway.accounts.rules import fold
from gateway.accounts.tables import Account


def open_account(
    session: Session,
    person_id: str,
    *,
    name: str,
    email: str,
    password_hash: str,
    at: datetime,
    roles: Iterable[str] = ("trainee",),
    language: str = "en",
) -> None:
    """Everybody may learn: who opens an account is a trainee."""
    session.add(
        Account(
            person_id=person_id,
            name=name,
            email=email,
            email_folded=fold(email),
            password_hash=password_hash,
            roles=sorted(roles),
            language=language,
            preferences={},
            confirmed_at=at,
        )
    )
    session.flush()
