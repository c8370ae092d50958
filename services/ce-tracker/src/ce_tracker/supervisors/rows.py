"""Finding who stands by whom, and what they are called; for this room and those above it."""

from collections.abc import Collection, Mapping
from datetime import datetime
from hashlib import sha256

from sqlmodel import Session, col, select

from ce_tracker.keyring import keyring, opened
from ce_tracker.supervisors.rules import code_as_meant
from ce_tracker.supervisors.tables import Supervisor, SupervisorInvitation
from shared.actor import Actor
from shared.refusals import NotFound
from shared.vault import SealedShut


def hash_of(code: str) -> str:
    return sha256(f"supervisor {code_as_meant(code)}".encode()).hexdigest()


def open_code(session: Session, code: str, *, now: datetime) -> SupervisorInvitation | None:
    row = session.get(SupervisorInvitation, hash_of(code))
    return row if row is not None and row.until >= now else None


def own_supervisor(session: Session, actor: Actor, supervisor_id: str) -> Supervisor:
    """Somebody else's looks like none."""
    row = session.get(Supervisor, supervisor_id)
    if row is None or row.person_id != actor.id:
        raise NotFound
    return row


def own_supervisee(session: Session, actor: Actor, supervisor_id: str) -> Supervisor:
    """One whom one stands by now; what has ended looks like none."""
    row = session.get(Supervisor, supervisor_id)
    if row is None or row.account_id != actor.id or row.ended_at is not None:
        raise NotFound
    return row


def between(session: Session, person_id: str, account_id: str) -> Supervisor | None:
    both = select(Supervisor).where(Supervisor.person_id == person_id, col(Supervisor.account_id) == account_id)
    return session.exec(both).one_or_none()


def seal_own_name(row: Supervisor, name: str, *, now: datetime) -> None:
    row.sealed_own_name = sealed_name(row.person_id, f"supervisor {row.id} own name", name, now=now)


def seal_name(row: Supervisor, name: str, *, now: datetime) -> None:
    row.sealed_name = sealed_name(row.account_id or row.person_id, f"supervisor {row.id} name", name, now=now)


def sealed_name(person_id: str, context: str, name: str, *, now: datetime) -> bytes:
    return keyring().seal(person_id, context, name, now=now)


def name_of(row: Supervisor) -> str | None:
    """What the supervisor is called; None once they were forgotten."""
    return _opened(row.account_id or row.person_id, f"supervisor {row.id} name", row.sealed_name)


def own_name_of(row: Supervisor) -> str | None:
    """What the person is called whom the supervisor stands by."""
    return _opened(row.person_id, f"supervisor {row.id} own name", row.sealed_own_name)


def _opened(person_id: str, context: str, shut: bytes | None) -> str | None:
    try:
        return opened(person_id, context, shut)
    except SealedShut:
        return None


def accounts_of(session: Session, ids: Collection[str]) -> Mapping[str, str]:
    """By supervisor the account of those who have one."""
    known = select(Supervisor.id, Supervisor.account_id).where(col(Supervisor.id).in_(ids))
    return {supervisor_id: account_id for supervisor_id, account_id in session.exec(known) if account_id}
