from datetime import datetime

from sqlmodel import Session

from gateway.accounts.commands.hold_roles import hold_roles
from gateway.accounts.inputs import OpenAccount
from gateway.accounts.rules import fold
from gateway.accounts.tables import Account


def open_account(session: Session, person_id: str, what: OpenAccount, *, now: datetime) -> None:
    """Open an account, with the roles that are held from then on. `now` is domain time."""
    session.add(
        Account(
            person_id=person_id,
            name=what.name,
            email=what.email,
            email_folded=fold(what.email),
            password_hash=what.password_hash,
            language=what.language,
            preferences={},
            confirmed_at=now,
        )
    )
    session.flush()
    hold_roles(session, person_id, what.roles, now=now)
