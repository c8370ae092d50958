from datetime import datetime

from sqlmodel import Session

from exam.sittings.rows import sitting_of


def claim_submitted(session: Session, sitting_id: str, *, now: datetime) -> None:
    """Claim a sitting that was sent in for scoring, which happens once."""
    sitting_of(session, sitting_id).claimed_at = now
