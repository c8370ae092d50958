from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session

from exam.assignments.commands import leave_to_others
from exam.conflicts.commands import declare_conflict
from exam.conflicts.inputs import DeclareConflict
from exam.ratings.commands import drop_claim
from exam.ratings.queries import in_hand
from exam.scoring.commands import settle_specimen
from exam.scoring.queries import scored_task
from exam.scoring.rules import NotYours, TaskKind
from exam.work.rules import refuse_if_held_by
from shared.actor import Actor


def step_aside(session: Session, actor: Actor, task_id: str, what: DeclareConflict, *, now: datetime) -> None:
    """Say that one knows whoever it is from, before one has scored it. Others take it, and all that comes from them.

    Of an anchor nothing is kept, and it comes no more; who says it sees no difference.
    """
    task, held = scored_task(session, task_id), in_hand().subquery().c
    refuse_if_held_by(actor.id, (task.first_examiner, task.second_examiner))
    theirs = sa.select(held.id, held.task_id).where(held.examiner_id == actor.id, held.person_id == task.person_id)
    claims = {row.task_id: row.id for row in session.execute(theirs)}
    if task_id not in claims:
        raise NotYours
    if task.kind == TaskKind.ANCHOR:
        drop_claim(session, claims[task_id])
        settle_specimen(session, task_id, now=now)
        return
    declare_conflict(session, actor, task.person_id, what, now=now)
    leave_to_others(session, actor, claims.keys(), now=now)
    for claim_id in claims.values():
        drop_claim(session, claim_id)
