"""Retiring and coming back: both are one's own to do, at any time but after a decision."""

from datetime import datetime

from sqlmodel import Session, col, select

from registry.certifications.commands import mark_certification
from registry.ledger.commands import append_leaf
from registry.ledger.rules.leaf_content import Act, Leaf
from registry.retirements.tables import Retirement
from shared.actor import Actor
from shared.ids import new_id


def retire(session: Session, actor: Actor, *, now: datetime) -> None:
    """Retire, in force with the commit. One's years of continuing education are not touched."""
    number = mark_certification(session, actor.id, "retire", now=now)
    row = Retirement(id=new_id(), person_id=actor.id, retired_at=now)
    session.add(row)
    leaf = Leaf(Act.RETIRED, actor.id, event=row.id, credential=number, dates={"at": now})
    append_leaf(session, leaf, now=now)


def come_back(session: Session, actor: Actor, *, now: datetime) -> None:
    """Come back from retirement: from then on the entry says again what the dates say."""
    number = mark_certification(session, actor.id, "return", now=now)
    open_ones = select(Retirement).where(Retirement.person_id == actor.id, col(Retirement.returned_at).is_(None))
    for row in session.exec(open_ones):
        row.returned_at = now
        leaf = Leaf(Act.RETURNED, actor.id, event=row.id, credential=number, dates={"at": now})
        append_leaf(session, leaf, now=now)
