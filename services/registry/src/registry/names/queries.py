from collections.abc import Collection, Mapping
from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from registry.ledger.queries import people_told
from registry.names.rows import CONTEXT, standing_name
from registry.names.rules import is_view
from registry.names.tables import AttestedName, ShownName, Standstill, UsedName
from registry.names.views import Attested, NameRecord, UnderThatName
from shared.database import table
from shared.names import fold
from shared.vault import Keyring, SealedShut


def attested_name(session: Session, person_id: str) -> Attested | None:
    """The confirmed name that stands."""
    row = standing_name(session, person_id)
    return None if row is None else Attested(name=row.name, since=row.begins_at)


def attested_names(session: Session, people: Collection[str]) -> Mapping[str, str]:
    """Of those who have one."""
    standing = select(AttestedName.person_id, AttestedName.name).where(
        col(AttestedName.person_id).in_(people), col(AttestedName.ends_at).is_(None)
    )
    return dict(session.exec(standing).all())


def used_names(session: Session, person_id: str) -> tuple[str, ...]:
    """Those that were confirmed, the oldest first."""
    rows = select(UsedName.name).where(UsedName.person_id == person_id)
    return tuple(session.exec(rows.order_by(col(UsedName.approved_at), col(UsedName.id))))


def wished_name(session: Session, person_id: str) -> str:
    """What its owner wants to be shown, confirmed or not."""
    row = session.get(ShownName, person_id)
    if row is not None:
        return row.name
    attested = attested_name(session, person_id)
    return attested.name if attested else ""


def shown_name(session: Session, person_id: str) -> str:
    """What others are shown: empty until a name is confirmed, and the whole of it where a wish does not fit it."""
    attested = attested_name(session, person_id)
    if attested is None:
        return ""
    wished = wished_name(session, person_id)
    fits = is_view(wished, attested.name) or wished in used_names(session, person_id)
    return wished if fits else attested.name


def standstill_of(session: Session, person_id: str) -> date | None:
    """The day of the decision since which name and listing stand still; None while they may be changed."""
    row = session.get(Standstill, person_id)
    return None if row is None else row.since


def former_name_typed(session: Session, keyring: Keyring, person_id: str, typed: str) -> UnderThatName | None:
    """When somebody had the former name that was typed, whole; None if they never had. Nothing else opens the seal."""
    ended = select(AttestedName).where(AttestedName.person_id == person_id, col(AttestedName.ends_at).is_not(None))
    for row in session.exec(ended.order_by(col(AttestedName.begins_at).desc())):
        try:
            name = keyring.unseal(person_id, CONTEXT.format(id=row.id), row.sealed)
        except SealedShut:
            continue
        if row.ends_at and fold(name) == fold(typed):
            return UnderThatName(begins_at=row.begins_at, ends_at=row.ends_at)
    return None


def names_to_tell(session: Session, *, now: datetime) -> list[str]:
    """Names that stand, of people in the ledger, to which it does not commit yet."""
    untold = select(AttestedName.id).where(col(AttestedName.leaf).is_(None), col(AttestedName.ends_at).is_(None))
    return list(session.exec(untold.where(col(AttestedName.person_id).in_(people_told()))))


def listings_to_tell(session: Session, *, now: datetime) -> list[str]:
    """People against whom a decision stands, of whom the ledger does not tell yet how they were listed."""
    return list(session.exec(select(Standstill.person_id).where(col(Standstill.leaf).is_(None))))


def name_records(session: Session) -> tuple[NameRecord, ...]:
    """Every confirmed name, for the audit: those that ended without their words."""
    known = table(AttestedName).c
    rows = session.execute(sa.select(known.id, known.person_id, known.name, known.begins_at, known.ends_at))
    return tuple(NameRecord(*row) for row in rows)


def standstills(session: Session) -> Mapping[str, date]:
    """Since when name and listing of each person stand still, for the audit."""
    known = table(Standstill).c
    rows = session.execute(sa.select(known.person_id, known.since))
    return {row.person_id: row.since for row in rows}


def used_names_of(session: Session, people: Collection[str]) -> Mapping[str, tuple[str, ...]]:
    """The same of many people at once; of those who have one."""
    rows = select(UsedName.person_id, UsedName.name).where(col(UsedName.person_id).in_(people))
    found: dict[str, tuple[str, ...]] = {}
    for person_id, name in session.exec(rows.order_by(col(UsedName.approved_at), col(UsedName.id))):
        found[person_id] = (*found.get(person_id, ()), name)
    return found


def people_named_by(confirmer: str) -> sa.CompoundSelect[str]:
    """A statement for others to join: whose names this person confirmed, of now or of before."""
    confirmed = sa.select(col(AttestedName.person_id)).where(col(AttestedName.confirmed_by) == confirmer)
    return confirmed.union(sa.select(col(UsedName.person_id)).where(col(UsedName.approved_by) == confirmer))
