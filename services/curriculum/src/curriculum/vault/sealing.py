"""Texts that belong to one person, sealed with that person's own key."""

import secrets
from datetime import datetime

from sqlmodel import Session

from curriculum.vault.keyring import Keyring, SealedShut, open_with, seal_with
from curriculum.vault.tables import PersonKey


def seal(session: Session, keyring: Keyring, person_id: str, context: str, text: str, *, now: datetime) -> bytes:
    """Seal a text for the one person whose it is. `context` says what it is, and must be the same on opening."""
    return seal_with(_key(session, keyring, person_id, now), text.encode(), f"{person_id} {context}")


def unseal(session: Session, keyring: Keyring, person_id: str, context: str, sealed: bytes | None) -> str:
    """What was sealed; empty where nothing was."""
    if sealed is None:
        return ""
    row = session.get(PersonKey, person_id)
    if row is None:
        raise SealedShut
    key = keyring.unwrap(person_id, row.wrapped, row.master)
    return open_with(key, sealed, f"{person_id} {context}").decode()


def _key(session: Session, keyring: Keyring, person_id: str, now: datetime) -> bytes:
    row = session.get(PersonKey, person_id)
    if row is not None:
        return keyring.unwrap(person_id, row.wrapped, row.master)
    key = secrets.token_bytes(32)
    session.add(PersonKey(person_id=person_id, wrapped=keyring.wrap(person_id, key), master=keyring.name, made_at=now))
    session.flush()
    return key
