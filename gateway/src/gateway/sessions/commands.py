"""Signing in and out. Every sign-in makes a new key; a key is never taken over from the browser."""

from datetime import datetime, timedelta
from typing import Literal

import sqlalchemy as sa
from pydantic import BaseModel
from sqlmodel import Session, col

from gateway.accounts.keys import hashed, new_key
from gateway.accounts.tables import Account
from gateway.sessions.rules import ends_at
from gateway.sessions.tables import SignedInSession

Kind = Literal["browser", "program"]


class Opened(BaseModel, frozen=True):
    person_id: str
    key: str
    ends_at: datetime


def open_session(
    session: Session,
    person_id: str,
    kind: Kind,
    *,
    device: str,
    at: datetime,
    life: timedelta,
    instead_of: str | None = None,
) -> Opened:
    """`instead_of` is the key that the browser came with; it ends here."""
    if instead_of:
        session.execute(sa.delete(SignedInSession).where(col(SignedInSession.key_hash) == hashed(instead_of)))
    key = new_key()
    session.add(
        SignedInSession(
            key_hash=hashed(key),
            person_id=person_id,
            kind=kind,
            device=device,
            opened_at=at,
            seen_at=at,
            ends_at=at + life,
        )
    )
    return Opened(person_id=person_id, key=key, ends_at=at + life)


def renew_hash(session: Session, person_id: str, password_hash: str) -> None:
    """The same password under today's parameters."""
    session.get_one(Account, person_id).password_hash = password_hash


def note_seen(session: Session, key_hash: str, *, at: datetime, idle: timedelta, absolute: timedelta) -> None:
    row = session.get(SignedInSession, key_hash)
    if row is not None:
        row.seen_at = at
        row.ends_at = ends_at(row.opened_at, at, idle=idle, absolute=absolute)


def end_session(session: Session, session_id: str, person_id: str) -> None:
    """One of one's own; of somebody else's session nothing happens, and nothing is told."""
    mine = sa.delete(SignedInSession).where(col(SignedInSession.id) == session_id)
    session.execute(mine.where(col(SignedInSession.person_id) == person_id))


def end_session_of_key(session: Session, key_hash: str, person_id: str) -> None:
    """Signing out: the key's owner has shown the key."""
    mine = sa.delete(SignedInSession).where(col(SignedInSession.key_hash) == key_hash)
    session.execute(mine.where(col(SignedInSession.person_id) == person_id))


def end_all_sessions(session: Session, person_id: str, *, but: str | None = None) -> None:
    mine = sa.delete(SignedInSession).where(col(SignedInSession.person_id) == person_id)
    session.execute(mine.where(col(SignedInSession.key_hash) != but) if but else mine)


def forget_session(session: Session, session_id: str, *, now: datetime) -> None:
    """Delete a session that has ended."""
    session.execute(sa.delete(SignedInSession).where(col(SignedInSession.id) == session_id))
