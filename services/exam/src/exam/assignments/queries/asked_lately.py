from collections.abc import Collection
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from exam.assignments.rules import AGAIN
from exam.assignments.tables import Asked
from exam.ratings.queries import claims
from exam.scoring.queries import tasks
from exam.scoring.rules import State, TaskKind
from shared.actor import Actor

_TASKS, _CLAIMS = tasks().subquery(), claims().subquery()
_TASK, _CLAIM = _TASKS.c, _CLAIMS.c
_OPENED = sa.exists().where(_CLAIM.task_id == col(Asked.task_id), _CLAIM.examiner_id == col(Asked.examiner_id))
_OWED = sa.and_(col(Asked.asked_at) > sa.bindparam("since"), col(Asked.left_at).is_(None), ~_OPENED)
_MISSING = (
    sa.case((_TASK.state == State.WAITING, 2), else_=3)
    - sa.select(sa.func.count()).where(_CLAIM.task_id == _TASK.id).correlate(_TASKS).scalar_subquery()
    - sa.select(sa.func.count()).where(col(Asked.task_id) == _TASK.id, _OWED).correlate(_TASKS).scalar_subquery()
)
_TO_ASK_FOR = sa.select(_TASK.id).where(
    _TASK.round != "",
    _TASK.kind == TaskKind.ANSWER,
    _TASK.state.in_((State.WAITING, State.ADJUDICATION)),
    _TASK.unjudged_at.is_(None),
    _MISSING > 0,
)
"""Asked every second."""


def tasks_to_ask_for(session: Session, *, now: datetime) -> list[str]:
    """What is scored anew, and needs more examiners than were asked lately or have opened it."""
    return list(session.scalars(_TO_ASK_FOR, {"since": now - AGAIN}))


def asked_lately(session: Session, task_ids: Collection[str], *, now: datetime) -> dict[str, frozenset[str]]:
    """By task, who was asked by name and still owes it."""
    who = sa.select(col(Asked.task_id), col(Asked.examiner_id)).where(_OWED, col(Asked.task_id).in_(task_ids))
    found: dict[str, set[str]] = {}
    for task_id, examiner_id in session.execute(who, {"since": now - AGAIN}):
        if examiner_id is not None:
            found.setdefault(task_id, set()).add(examiner_id)
    return {task_id: frozenset(examiners) for task_id, examiners in found.items()}


def asked_before(session: Session, task_id: str) -> frozenset[str]:
    """Who was asked by name for a task, whatever became of it."""
    asked = select(Asked.examiner_id).where(Asked.task_id == task_id, col(Asked.examiner_id).is_not(None))
    return frozenset(who for who in session.exec(asked) if who is not None)


def is_asked(session: Session, actor: Actor, *, now: datetime) -> bool:
    """Whether somebody owes anything for which they were asked by name: they were told so, and are not told again."""
    owed = sa.select(col(Asked.id)).where(_OWED, col(Asked.examiner_id) == actor.id).limit(1)
    return session.execute(owed, {"since": now - AGAIN}).first() is not None
