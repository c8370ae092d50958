from datetime import datetime

from sqlmodel import Session

from exam.conflicts.inputs import DeclareConflict
from exam.conflicts.tables import Conflict
from shared.actor import Actor


def declare_conflict(session: Session, actor: Actor, person_id: str, what: DeclareConflict, *, now: datetime) -> None:
    """Keep that an examiner knows somebody. Said again it is said anew; nobody takes it back."""
    session.merge(Conflict(examiner_id=actor.id, person_id=person_id, tie=what.tie, declared_at=now))
    session.flush()
