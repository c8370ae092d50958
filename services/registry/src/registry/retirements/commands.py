"""Retiring and coming back: both are one's own to do, at any time but after a decision."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from registry.certifications.commands import mark_certification
from registry.ledger.commands import append_leaf
from registry.ledger.rules.leaf_content import Act, Leaf
from registry.retirements.tables import Retirement
from shared.actor import Actor
from shared.days import day_of
from shared.events import CertificationPaused, CertificationResumed, Envelope
from shared.ids import new_id
from shared.messaging import record


def retire(session: Session, actor: Actor, *, now: datetime) -> None:
    """Retire, in force with the commit. One's years of continuing education rest meanwhile."""
    number = mark_certification(session, actor.id, "retire", now=now)
    row = Retirement(id=new_id(), person_id=actor.id, retired_at=now, told_at=now)
    session.add(row)
    session.flush()
    fact = record(session, CertificationPaused(person_id=actor.id, paused_on=day_of(now)), now=now)
    _append(session, Act.RETIRED, row, number, fact, now=now)


def tell_pause(session: Session, person_id: str, *, now: datetime) -> None:
    """Say that a certification rests, of those who retired before this was said."""
    for row in session.exec(_open_ones(person_id).where(col(Retirement.told_at).is_(None))):
        row.told_at = now
        record(session, CertificationPaused(person_id=person_id, paused_on=day_of(row.retired_at)), now=now)


def come_back(session: Session, actor: Actor, *, now: datetime) -> None:
    """Come back from retirement: from then on the entry says again what the dates say."""
    number = mark_certification(session, actor.id, "return", now=now)
    fact = record(session, CertificationResumed(person_id=actor.id, resumed_on=day_of(now)), now=now)
    for row in session.exec(_open_ones(actor.id)):
        row.returned_at = now
        _append(session, Act.RETURNED, row, number, fact, now=now)


def _append(session: Session, act: Act, row: Retirement, number: str, fact: Envelope, *, now: datetime) -> None:
    """The leaf commits to the fact by which others hear of it, too."""
    said = fact.model_dump_json()
    leaf = Leaf(act, row.person_id, event=row.id, credential=number, dates={"at": now}, said=said)
    append_leaf(session, leaf, now=now)


def _open_ones(person_id: str) -> SelectOfScalar[Retirement]:
    return select(Retirement).where(Retirement.person_id == person_id, col(Retirement.returned_at).is_(None))


def forget_retirements(session: Session, person_id: str) -> None:
    """Forget when somebody retired and came back."""
    session.execute(sa.delete(Retirement).where(col(Retirement.person_id) == person_id))
