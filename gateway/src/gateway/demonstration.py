"""Accounts for the invented people who sign in. All have the one password that set-up prints."""

from datetime import datetime

from sqlmodel import Session

from gateway.accounts.commands import open_account
from gateway.accounts.passwords import HASHER
from shared.demonstration import Cast, Step


def open_accounts(session: Session, cast: Cast, now: datetime) -> None:
    password_hash = HASHER.hash(cast.password)
    for person in cast.people:
        open_account(
            session,
            person.id,
            name=person.name,
            email=person.email,
            password_hash=password_hash,
            roles=person.roles,
            at=now,
        )


STEPS: tuple[Step, ...] = (open_accounts,)
