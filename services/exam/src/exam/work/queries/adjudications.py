from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, select

from exam.ratings.queries import claims
from exam.scoring.queries import tasks
from exam.scoring.rules import State, TaskKind
from exam.work.views import Adjudication
from shared.paging import Page, page
from shared.refusals import N_
from shared.web import Queue

_TASKS, _CLAIMS = tasks().subquery(), claims().subquery()
_TASK, _CLAIM = _TASKS.c, _CLAIMS.c
THIRD = 3


def adjudications(session: Session, *, after: str = "") -> Page[Adjudication]:
    """What waits for a third examiner, longest waiting first."""
    third = sa.exists().where(_CLAIM.task_id == _TASK.id, _CLAIM.rater == THIRD)
    shown = sa.select(_TASK.id, _TASK.code, _TASK.part, _TASK.opened_at, _TASK.sitting_id, _TASK.unjudged_at)
    waiting = select(_TASK.id).where(_TASK.state == State.ADJUDICATION)
    found = page(session, waiting, by=(_TASK.opened_at, _TASK.id), after=after)
    rows = session.execute(shown.add_columns(third.label("taken")).where(_TASK.id.in_(found.items)))
    known = {row.id: row for row in rows}
    return found.map(lambda id: _adjudication(known[id]))


def _adjudication(row: sa.Row[Any]) -> Adjudication:
    hold_anew = row.sitting_id if row.unjudged_at else None
    return Adjudication(code=row.code, part=row.part, since=row.opened_at, taken=row.taken, hold_anew=hold_anew)


def answers_queue(session: Session) -> Queue:
    found = _queue(session, State.WAITING, "answers-to-score", N_("Answers and talks to score"), "/exam/examiner")
    return found.model_copy(update={"role": "examiner"})


def adjudication_queue(session: Session) -> Queue:
    title = N_("Answers that need a third examiner")
    return _queue(session, State.ADJUDICATION, "adjudications", title, "/exam/administration/adjudications")


def _queue(session: Session, state: State, slug: str, title: str, url: str) -> Queue:
    counted = sa.select(sa.func.count(), sa.func.min(_TASK.opened_at))
    found = counted.where(_TASK.state == state, _TASK.kind == TaskKind.ANSWER)
    if state == State.WAITING:
        found = found.where(_TASK.unjudged_at.is_(None))
    count, oldest = session.execute(found).one()
    return Queue(slug=slug, title=title, count=count, oldest=oldest, url=url)
