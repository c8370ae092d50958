from datetime import datetime

from sqlmodel import Session

from registry.erasure_requests.rows import request_row
from registry.erasure_requests.rules import MOVES


def begin_erasure(session: Session, request_id: str, *, now: datetime) -> None:
    """Begin: from now on nobody stops it. Next it is written down outside, and only then carried out."""
    row = request_row(session, request_id)
    row.state = MOVES.after(row.state, "begin")
