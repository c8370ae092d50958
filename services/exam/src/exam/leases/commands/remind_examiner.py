from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session

from exam.leases.tables import Reminder
from exam.ratings.queries import in_hand
from shared.notices import tell


def remind_examiner(session: Session, claim_id: str, *, now: datetime) -> None:
    """Tell an examiner that what they have in hand is offered to others soon."""
    held = in_hand().subquery()
    examiner = session.scalars(sa.select(held.c.examiner_id).where(held.c.id == claim_id)).one()
    session.add(Reminder(claim_id=claim_id, reminded_at=now))
    tell(session, examiner, "deadline-near", "/exam/examiner", now=now)
