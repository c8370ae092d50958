from datetime import datetime

from sqlmodel import Session

from registry.certifications.commands.mark_certification import mark_certification
from registry.certifications.tables import Retirement
from shared.actor import Actor
from shared.ids import new_id


def retire(session: Session, actor: Actor, *, now: datetime) -> None:
    """Retire, in force with the commit. One's years of continuing education are not touched."""
    mark_certification(session, actor.id, "retire", now=now)
    session.add(Retirement(id=new_id(), person_id=actor.id, retired_at=now))
