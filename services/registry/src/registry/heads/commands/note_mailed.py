from datetime import datetime

from sqlmodel import Session

from registry.heads.rows import head_row


def note_mailed(session: Session, head_id: str, *, now: datetime) -> None:
    """Note that a head was mailed to whoever keeps it outside."""
    head_row(session, head_id).mailed_at = now
