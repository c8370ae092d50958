from datetime import datetime

from sqlmodel import Session

from registry.erasure_requests.rows import request_row


def note_recorded(session: Session, request_id: str, *, now: datetime) -> None:
    """Note that the record outside tells it."""
    request_row(session, request_id).recorded_at = now
