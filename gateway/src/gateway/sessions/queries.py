"""Whose key this is, and where one is signed in. `now` is real time."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, select

from gateway.accounts.queries import people_with_roles
from gateway.accounts.rules import known_preferences
from gateway.sessions.tables import KnownDevice, SignedInSession
from gateway.sessions.views import ActiveSession, OwnSession
from shared.actor import Actor
from shared.identity import Identity, Preferences
from shared.paging import Page, page

_PEOPLE = people_with_roles().subquery()
_ACTIVE = (
    sa.select(SignedInSession, _PEOPLE)
    .join(_PEOPLE, _PEOPLE.c.person_id == col(SignedInSession.person_id))
    .where(col(SignedInSession.key_hash) == sa.bindparam("key"), col(SignedInSession.ends_at) > sa.bindparam("now"))
)
"""Made once: it is asked for everybody who is signed in, every few seconds."""


def active_session_of(session: Session, key_hash: str, *, now: datetime) -> ActiveSession | None:
    """The good session of a key, with its person's rights, in one statement."""
    rows = session.execute(_ACTIVE, {"key": key_hash, "now": now}).all()
    if not rows:
        return None
    found: SignedInSession = rows[0].SignedInSession
    return ActiveSession(
        key_hash=key_hash, kind=found.kind, seen_at=found.seen_at, ends_at=found.ends_at, identity=_identity(rows)
    )


def own_sessions(session: Session, actor: Actor, this_one: str, *, after: str = "", now: datetime) -> Page[OwnSession]:
    """Where one is signed in, the last used first. `this_one`: the hash of the key that asks."""
    mine = select(SignedInSession).where(SignedInSession.person_id == actor.id, SignedInSession.ends_at > now)
    rows = page(session, mine, by=(SignedInSession.seen_at, SignedInSession.id), after=after, newest_first=True)
    return rows.map(
        lambda row: OwnSession(
            id=row.id,
            kind=row.kind,
            device=row.device,
            opened_at=row.opened_at,
            seen_at=row.seen_at,
            this_one=row.key_hash == this_one,
        )
    )


def people_of_device(session: Session, mark_hash: str, *, now: datetime) -> frozenset[str]:
    """Who has signed in in this browser, not too long ago."""
    known = select(KnownDevice.person_id).where(KnownDevice.mark_hash == mark_hash, KnownDevice.ends_at > now)
    return frozenset(session.exec(known))


def ended_devices(session: Session, *, now: datetime) -> list[str]:
    """Browsers to forget, by their mark's hash."""
    return list(session.exec(select(KnownDevice.mark_hash).where(KnownDevice.ends_at < now).distinct()))


def ended_sessions(session: Session, *, now: datetime) -> list[str]:
    """Sessions to forget."""
    return list(session.exec(select(SignedInSession.id).where(SignedInSession.ends_at < now)))


def _identity(rows: Sequence[sa.Row[Any]]) -> Identity:
    """A row for each role; what else it says of the person is the same in all."""
    person = rows[0]
    return Identity(
        person_id=person.person_id,
        name=person.name,
        auth_time=person.SignedInSession.proven_at,
        roles={row.role.value: row.since for row in rows if row.role},
        language=person.language,
        preferences=Preferences.model_validate(known_preferences(person.preferences)),
    )
