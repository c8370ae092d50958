from datetime import datetime

from sqlmodel import Session

from registry.erasure.tables import Erasure


def note_cleared(session: Session, erasure_id: str, *, now: datetime) -> None:
    """Note that nothing of it is left in what lies beside the database."""
    session.get_one(Erasure, erasure_id).cleared_at = now
