from collections.abc import Collection
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from exam.accommodations.rules import Kind, State
from exam.accommodations.tables import Accommodation
from exam.accommodations.views import Approved
from shared.actor import Actor
from shared.refusals import NotFound


def approved_accommodations(kinds: Collection[Kind]) -> sa.Select[*tuple[Any, ...]]:
    """A statement for others to join: what is approved of these kinds (id, person_id, kind, decided_at)."""
    columns = (Accommodation.id, Accommodation.person_id, Accommodation.kind, Accommodation.decided_at)
    return sa.select(*map(col, columns)).where(
        col(Accommodation.state) == State.APPROVED, col(Accommodation.kind).in_(kinds)
    )


def approved_kinds_of(session: Session, person_id: str, kinds: Collection[Kind]) -> dict[str, Kind]:
    """What of these kinds is approved for a person, by the id of the accommodation."""
    approved = approved_accommodations(kinds).where(col(Accommodation.person_id) == person_id)
    rows = session.execute(approved.order_by(col(Accommodation.kind)))
    return {row.id: row.kind for row in rows}


def kinds_approved(session: Session, ids: Collection[str]) -> dict[str, Kind]:
    """Of those of these accommodations that are approved, of which kind each is."""
    rows = session.execute(approved_accommodations(tuple(Kind)).where(col(Accommodation.id).in_(ids)))
    return {row.id: row.kind for row in rows}


def approved_accommodation(session: Session, accommodation_id: str, kinds: Collection[Kind]) -> Approved:
    row = session.get(Accommodation, accommodation_id)
    if row is None or row.state != State.APPROVED or row.kind not in kinds:
        raise NotFound
    return Approved(id=row.id, person_id=row.person_id, kind=row.kind)


def my_approved_accommodation(
    session: Session, actor: Actor, accommodation_id: str, kinds: Collection[Kind]
) -> Approved:
    approved = approved_accommodation(session, accommodation_id, kinds)
    if approved.person_id != actor.id:
        raise NotFound
    return approved
