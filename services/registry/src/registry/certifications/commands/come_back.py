from datetime import datetime

from sqlmodel import Session, col, select

from registry.certifications.commands.mark_certification import mark_certification
from registry.certifications.rows import certification
from registry.certifications.tables import Retirement
from registry.ledger.commands import append_leaf
from registry.ledger.rules.leaf_content import Act, Leaf
from shared.actor import Actor


def come_back(session: Session, actor: Actor, *, now: datetime) -> None:
    """Come back from retirement: from then on the entry says again what the dates say."""
    mark_certification(session, actor.id, "return", now=now)
    number = certification(session, actor.id).number
    open_ones = select(Retirement).where(Retirement.person_id == actor.id, col(Retirement.returned_at).is_(None))
    for row in session.exec(open_ones):
        row.returned_at = now
        leaf = Leaf(Act.RETURNED, actor.id, event=row.id, credential=number, dates={"at": now})
        append_leaf(session, leaf, now=now)
