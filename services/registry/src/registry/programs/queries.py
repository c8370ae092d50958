from datetime import datetime
from hashlib import sha256

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from registry.employers.queries import acts_for, verified_organization
from registry.programs.tables import ProgramKey
from registry.programs.views import Keys, KeyView, Program
from shared.actor import Actor


def hash_of(key: str) -> str:
    return sha256(key.encode()).hexdigest()


def keys(session: Session, actor: Actor, organization_id: str, *, now: datetime) -> Keys:
    """Of an organization for which somebody acts, the newest first."""
    found = counting(organization_id, now=now).order_by(col(ProgramKey.made_at).desc(), col(ProgramKey.id))
    return Keys(
        organization=verified_organization(session, actor, organization_id),
        keys=tuple(
            KeyView(id=row.id, label=row.label, made_at=row.made_at, until=row.until, mine=row.person_id == actor.id)
            for row in session.exec(found)
        ),
    )


def counting(organization_id: str, *, now: datetime) -> SelectOfScalar[ProgramKey]:
    return select(ProgramKey).where(ProgramKey.organization_id == organization_id, ProgramKey.until > now)


def program_with(session: Session, key: str, *, now: datetime) -> Program | None:
    """Who shows this key, as long as its organization is verified and its maker acts for that."""
    row = session.exec(select(ProgramKey).where(ProgramKey.key_hash == hash_of(key))).one_or_none()
    if row is None or row.until <= now:
        return None
    kind = acts_for(session, row.person_id, row.organization_id)
    return None if kind is None else Program(row.organization_id, kind, row.person_id)
