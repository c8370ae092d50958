from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session

from exam.assignments.commands import leave_to_others
from exam.ratings.commands import drop_claim
from exam.ratings.queries import in_hand
from shared.actor import Actor
from shared.notices import tell


def end_lease(session: Session, claim_id: str, *, now: datetime) -> None:
    """Offer to others again what an examiner has had for too long, or has left; they are told."""
    held = in_hand().subquery()
    this = sa.select(held.c.examiner_id, held.c.task_id).where(held.c.id == claim_id)
    examiner, task_id = session.execute(this).one()
    drop_claim(session, claim_id)
    leave_to_others(session, Actor(examiner), [task_id], now=now)
    tell(session, examiner, "right-ended", "/exam/examiner", now=now)
