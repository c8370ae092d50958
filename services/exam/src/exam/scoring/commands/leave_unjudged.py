from datetime import datetime

from sqlmodel import Session

from exam.scoring.rows import task_row


def leave_unjudged(session: Session, task_id: str, *, now: datetime) -> None:
    """Offer a talk to no more examiners: too little was written down to judge by, and two people have it held anew."""
    task_row(session, task_id).unjudged_at = now
