from datetime import datetime

from sqlmodel import Session

from registry.concerns.rows import (
    concern_to_work_on,
)
from registry.concerns.tables import ConcernView
from registry.deadlines.commands import meet_deadline
from registry.deadlines.rules import Kind
from shared.actor import Actor
from shared.ids import new_id


def view_concern(session: Session, actor: Actor, concern_id: str, *, now: datetime) -> None:
    """Note who opens a concern. Where somebody is in danger, it is the first look."""
    concern_to_work_on(session, actor, concern_id)
    session.add(ConcernView(id=new_id(), concern_id=concern_id, viewed_by=actor.id, viewed_at=now))
    meet_deadline(session, concern_id, Kind.FIRST_LOOK, now=now)
