from datetime import datetime

from sqlmodel import Session

from registry.certifications.commands.mark_certification import mark_certification
from registry.certifications.rows import certification
from registry.certifications.tables import Retirement
from registry.ledger.commands import append_leaf
from registry.ledger.rules.leaf_content import Act, Leaf
from shared.actor import Actor
from shared.ids import new_id


def retire(session: Session, actor: Actor, *, now: datetime) -> None:
    """Retire, in force with the commit. One's years of continuing education are not touched."""
    mark_certification(session, actor.id, "retire", now=now)
    row = Retirement(id=new_id(), person_id=actor.id, retired_at=now)
    session.add(row)
    number = certification(session, actor.id).number
    leaf = Leaf(Act.RETIRED, actor.id, event=row.id, credential=number, dates={"at": now})
    append_leaf(session, leaf, now=now)
