"""Accounts for the invented people who sign in. All have the one password that set-up prints."""

from datetime import datetime, timedelta

from sqlmodel import Session

from gateway.accounts.commands import open_account, renew_hash
from gateway.accounts.inputs import OpenAccount
from gateway.accounts.passwords import HASHER
from gateway.accounts.rules import Role
from shared.demonstration import Cast, Step

BEFORE = timedelta(days=6 * 365)
"""They have held their roles since before anything that the demonstration shows."""


def open_accounts(session: Session, cast: Cast, now: datetime) -> None:
    password_hash = HASHER.hash(cast.password)
    for person in cast.people:
        roles = frozenset(map(Role, person.roles))
        account = OpenAccount(name=person.name, email=person.email, password_hash=password_hash, roles=roles)
        open_account(session, person.id, account, now=now - BEFORE)


def renew_password(session: Session, cast: Cast) -> None:
    """For people who are there already, where nobody has their password any more."""
    password_hash = HASHER.hash(cast.password)
    for person in cast.people:
        renew_hash(session, person.id, password_hash)


STEPS: tuple[Step, ...] = (open_accounts,)
