from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session

from exam.assignments.commands import leave_to_others
from exam.leases.commands.end_lease import end_lease
from exam.ratings.commands import drop_claim
from exam.ratings.queries import in_hand
from exam.scoring.queries import scored_task
from exam.scoring.rules import NotYours
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs


def put_back(session: Session, actor: Actor, task_id: str, *, now: datetime) -> None:
    """Leave a task to somebody else, without a reason; only before committing.

    Administrators free it from whoever has it, who may be gone; of what is free already nothing is refused.
    """
    of_task = in_hand().subquery()
    held = session.execute(sa.select(of_task).where(of_task.c.task_id == task_id)).all()
    mine = [one.id for one in held if one.examiner_id == actor.id]
    if mine:
        drop_claim(session, mine[0])
        leave_to_others(session, actor, [task_id], now=now)
        return
    if not actor.has("administrator"):
        raise NotYours
    scored_task(session, task_id)
    for one in held:
        refuse_if_own_affairs(actor, one.person_id)
        end_lease(session, one.id, now=now)
