from datetime import datetime

from sqlmodel import Session

from exam.appeals.rows import appeal_of
from shared.notices import tell


def tell_late(session: Session, appeal_id: str, *, now: datetime) -> None:
    """Tell somebody that the answer takes longer than we said; their page says so too."""
    appeal = appeal_of(session, appeal_id)
    appeal.told_late_at = now
    tell(session, appeal.person_id, "deadline-near", f"/exam/results/{appeal.result_id}/appeal", now=now)
