from datetime import datetime

from sqlmodel import Session, col, select

from curriculum.practice.tables import LiveSession
from shared.actor import Actor


def call_off_sessions(session: Session, actor: Actor, cohort_id: str, reason: str, *, now: datetime) -> None:
    """Call all sessions of a group off that have not taken place. Whoever calls it tells whom it touches."""
    ahead = select(LiveSession).where(LiveSession.cohort_id == cohort_id, col(LiveSession.called_off_at).is_(None))
    for live in session.exec(ahead.where(col(LiveSession.starts_at) > now)):
        live.called_off_at, live.called_off_because, live.changed_by = now, reason, actor.id
