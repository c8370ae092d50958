from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session

from exam.attempts.rules import Part
from exam.ratings.commands import drop_claim
from exam.ratings.queries import in_hand
from exam.scoring.commands import leave_unjudged
from exam.scoring.queries import scored_task
from exam.scoring.rules import NotYours, State
from shared.actor import Actor


def cannot_judge(session: Session, actor: Actor, task_id: str, *, now: datetime) -> None:
    """Say that too little of a talk was written down to judge by, as whoever did not hear it. Administrators see it."""
    task, held = scored_task(session, task_id), in_hand().subquery().c
    mine = sa.select(held.id).where(held.examiner_id == actor.id, held.task_id == task_id)
    claim_id = session.scalars(mine).first()
    if claim_id is None or task.part != Part.ORAL or (task.state != State.ADJUDICATION and not task.round):
        raise NotYours
    drop_claim(session, claim_id)
    leave_unjudged(session, task_id, now=now)
