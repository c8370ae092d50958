import secrets
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from registry.employers.queries import refuse_unless_lead, verified_organization
from registry.programs.inputs import MakeKey
from registry.programs.queries import counting, hash_of
from registry.programs.rules import KEPT_FOR, refuse_if_enough
from registry.programs.tables import ProgramKey
from shared.actor import Actor
from shared.ids import new_id
from shared.keys import PROGRAM_KEY
from shared.refusals import NotFound


def make_key(session: Session, actor: Actor, organization_id: str, what: MakeKey, *, now: datetime) -> str:
    """Make a key for a program. The key, this once."""
    refuse_unless_lead(session, actor, organization_id)
    refuse_if_enough(len(session.exec(counting(organization_id, now=now)).all()))
    key = PROGRAM_KEY + secrets.token_urlsafe(32)
    row = ProgramKey(
        id=new_id(),
        organization_id=organization_id,
        person_id=actor.id,
        label=what.label,
        key_hash=hash_of(key),
        made_at=now,
        until=now + KEPT_FOR,
    )
    session.add(row)
    return key


def end_key(session: Session, actor: Actor, organization_id: str, key_id: str) -> None:
    """End a key, in force with the commit; whoever acts for the organization may."""
    verified_organization(session, actor, organization_id)
    row = session.get(ProgramKey, key_id)
    if row is None or row.organization_id != organization_id:
        raise NotFound
    session.delete(row)


def forget_keys(session: Session, person_id: str) -> None:
    """Forget the keys that somebody made."""
    session.execute(sa.delete(ProgramKey).where(col(ProgramKey.person_id) == person_id))
