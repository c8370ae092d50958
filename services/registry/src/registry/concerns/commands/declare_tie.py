from datetime import datetime

from sqlmodel import Session

from registry.concerns.rows import (
    concern_row,
)
from registry.concerns.tables import ConcernTie
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs


def declare_tie(session: Session, actor: Actor, concern_id: str, *, now: datetime) -> None:
    """Say that one has a tie, as a friend, a relative, somebody at the same place of work; never asked which."""
    refuse_if_own_affairs(actor, concern_row(session, concern_id).person_id)
    if session.get(ConcernTie, (concern_id, actor.id)) is None:
        session.add(ConcernTie(concern_id=concern_id, person_id=actor.id, declared_at=now))
        session.flush()
