"""Whose key this is, and where one is signed in."""

from datetime import datetime

from pydantic import BaseModel
from sqlmodel import Session, col, select

from gateway.accounts.rules import known_preferences
from gateway.accounts.tables import Account
from gateway.sessions.tables import SignedInSession
from shared.identity import Identity, Preferences


class ActiveSession(BaseModel, frozen=True):
    """A good session and the rights of its person, as the database has them at this moment."""

    key_hash: str
    kind: str
    seen_at: datetime
    ends_at: datetime
    identity: Identity


class OwnSession(BaseModel, frozen=True):
    id: str
    kind: str
    device: str
    opened_at: datetime
    seen_at: datetime
    this_one: bool


def active_session_of(session: Session, key_hash: str, at: datetime) -> ActiveSession | None:
    statement = (
        select(SignedInSession, Account)
        .join(Account, col(Account.person_id) == col(SignedInSession.person_id))
        .where(SignedInSession.key_hash == key_hash, col(SignedInSession.ends_at) > at)
    )
    pair = session.exec(statement).first()
    if pair is None:
        return None
    row, account = pair
    return ActiveSession(
        key_hash=key_hash, kind=row.kind, seen_at=row.seen_at, ends_at=row.ends_at, identity=identity_of(account)
    )


def identity_of(account: Account) -> Identity:
    return Identity.model_validate(
        {
            "person_id": account.person_id,
            "name": account.name,
            "roles": dict.fromkeys(account.roles, account.confirmed_at),
            "language": account.language,
            "preferences": Preferences.model_validate(known_preferences(account.preferences)),
        }
    )


def own_sessions(session: Session, person_id: str, at: datetime, this_one: str | None) -> list[OwnSession]:
    mine = select(SignedInSession).where(SignedInSession.person_id == person_id, col(SignedInSession.ends_at) > at)
    return [
        OwnSession(
            id=row.id,
            kind=row.kind,
            device=row.device,
            opened_at=row.opened_at,
            seen_at=row.seen_at,
            this_one=row.key_hash == this_one,
        )
        for row in session.exec(mine.order_by(col(SignedInSession.seen_at).desc()))
    ]


def ended_sessions(session: Session, *, now: datetime) -> list[str]:
    return list(session.exec(select(SignedInSession.id).where(col(SignedInSession.ends_at) < now)))
