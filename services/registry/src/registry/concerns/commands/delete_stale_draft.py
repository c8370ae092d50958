from datetime import datetime

from sqlmodel import Session

from registry.concerns.tables import Concern


def delete_stale_draft(session: Session, concern_id: str, *, now: datetime) -> None:
    """Delete what nobody sent for a long time."""
    session.delete(session.get_one(Concern, concern_id))
