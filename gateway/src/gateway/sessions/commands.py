"""Signing in and out. Every sign-in makes a new key; a key is never taken over from the browser."""

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlmodel import Session, col

from gateway.accounts.keys import hashed
from gateway.sessions.rules import KNOWN_FOR, Device, Kind, ends_at
from gateway.sessions.tables import KnownDevice, SignedInSession
from shared.actor import Actor


def open_session(
    session: Session,
    person_id: str,
    key: str,
    kind: Kind,
    device: Device,
    *,
    life: timedelta,
    now: datetime,
) -> None:
    """Open a session for whoever has opened a mailed link. In a browser the one ends that it came with."""
    if kind == Kind.BROWSER and device.key:
        session.execute(sa.delete(SignedInSession).where(col(SignedInSession.key_hash) == hashed(device.key)))
    if kind == Kind.BROWSER and device.mark:
        session.merge(KnownDevice(mark_hash=hashed(device.mark), person_id=person_id, ends_at=now + KNOWN_FOR))
    session.add(
        SignedInSession(
            key_hash=hashed(key),
            person_id=person_id,
            kind=kind,
            device=device.name,
            opened_at=now,
            seen_at=now,
            ends_at=now + life,
        )
    )


def open_proven_session(
    session: Session, person_id: str, key: str, kind: Kind, device: Device, *, life: timedelta, now: datetime
) -> None:
    """Open a session for whoever has given their password; only then does it do what weighs heavily."""
    open_session(session, person_id, key, kind, device, life=life, now=now)
    session.flush()
    session.get_one(SignedInSession, hashed(key)).proven_at = now


def note_seen(session: Session, key_hash: str, *, idle: timedelta, absolute: timedelta, now: datetime) -> None:
    """Note that a session is in use, so that its idle life goes on from here."""
    row = session.get(SignedInSession, key_hash)
    if row is not None:
        row.seen_at = now
        row.ends_at = ends_at(row.opened_at, now, idle=idle, absolute=absolute)


def end_session(session: Session, actor: Actor, session_id: str) -> None:
    """End one of one's own; of somebody else's session nothing happens, and nothing is told."""
    session.execute(_of(actor.id).where(col(SignedInSession.id) == session_id))


def sign_out(session: Session, actor: Actor, key_hash: str) -> None:
    """End the session of the key that its owner has shown."""
    session.execute(_of(actor.id).where(col(SignedInSession.key_hash) == key_hash))


def end_own_sessions(session: Session, actor: Actor) -> None:
    """End all of one's own sessions, the one that asks among them."""
    session.execute(_of(actor.id))


def end_all_sessions(session: Session, person_id: str, *, but: str = "") -> None:
    """End all sessions of somebody, but the one of the key with this hash."""
    session.execute(_of(person_id).where(col(SignedInSession.key_hash) != but))


def forget_devices(session: Session, person_id: str) -> None:
    """Know none of somebody's devices any more."""
    session.execute(sa.delete(KnownDevice).where(col(KnownDevice.person_id) == person_id))


def forget_device(session: Session, mark_hash: str, *, now: datetime) -> None:
    """Forget of a browser who signed in there, where that is too long ago."""
    ended = (col(KnownDevice.mark_hash) == mark_hash, col(KnownDevice.ends_at) < now)
    session.execute(sa.delete(KnownDevice).where(*ended))


def forget_session(session: Session, session_id: str, *, now: datetime) -> None:
    """Delete a session that has ended."""
    session.execute(sa.delete(SignedInSession).where(col(SignedInSession.id) == session_id))


def _of(person_id: str) -> sa.Delete:
    return sa.delete(SignedInSession).where(col(SignedInSession.person_id) == person_id)
