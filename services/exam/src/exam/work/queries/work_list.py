from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, select

from exam.attempts.rules import Part
from exam.bookings.queries import orals_ahead, people_who_declined
from exam.eligibility.queries import people_trained_by
from exam.panel.queries import member
from exam.scoring.queries import ratings, tasks
from exam.scoring.rules import RatingState, State
from exam.work.rules import WorkState
from exam.work.views import Work, WorkList
from shared.actor import Actor
from shared.paging import Page, page

_TASKS, _RATINGS = tasks().subquery(), ratings().subquery()
_TASK, _RATING = _TASKS.c, _RATINGS.c
_SHOWN = (_TASK.id, _TASK.code, _TASK.part, _TASK.state, _TASK.opened_at)
THIRD = 3
UNSETTLED = (State.WAITING, State.ADJUDICATION)


def work_list(session: Session, actor: Actor, *, after: str = "", now: datetime) -> WorkList:
    """What an examiner has in hand, what waits for them, and the orals that they hold."""
    known = member(session, actor.id)
    confirmed = known is not None and known.confirmed_at is not None
    free = _free(session, actor, after) if confirmed else Page[Work]()
    return WorkList(
        on_panel=known is not None,
        confirmed=confirmed,
        mine=_mine(session, actor),
        free=free.items,
        after=free.after,
        orals=orals_ahead(session, actor, now=now),
        committed=session.exec(
            select(sa.func.count()).where(_RATING.examiner_id == actor.id, _RATING.state == RatingState.COMMITTED)
        ).one(),
    )


def _mine(session: Session, actor: Actor) -> tuple[Work, ...]:
    """What I have opened, and what I committed while it can still be changed."""
    mine = (
        sa.select(*_SHOWN, _RATING.state.label("mine"), _RATING.rater)
        .join(_RATINGS, _RATING.task_id == _TASK.id)
        .where(_RATING.examiner_id == actor.id, _TASK.state.in_(UNSETTLED))
        .where((_RATING.state == RatingState.OPEN) | (_raters() == 1))
        .order_by(_RATING.opened_at)
    )
    return tuple(_work(one, WorkState(one.mine), third=one.rater == THIRD) for one in session.execute(mine))


def _free(session: Session, actor: Actor, after: str) -> Page[Work]:
    """What I may take, longest waiting first: independent of the person, not mine already, a place free.

    An oral is for the two who held it; as a third for anybody else whom the candidate has not declined.
    """
    waits, written = _TASK.state == State.WAITING, _TASK.part == Part.WRITTEN
    held_it = sa.or_(_TASK.first_examiner == actor.id, _TASK.second_examiner == actor.id)
    declined = _TASK.person_id.in_(people_who_declined(actor.id))
    same = (_RATING.sitting_id == _TASK.sitting_id, _RATING.entry_id == _TASK.entry_id)
    mine = sa.exists().where(*same, _RATING.examiner_id == actor.id)
    free = (
        select(_TASK.id)
        .where(_TASK.state.in_(UNSETTLED), _TASK.person_id != actor.id)
        .where(_TASK.person_id.not_in(people_trained_by(actor.id)))
        .where(sa.or_(written, sa.and_(waits, held_it), sa.and_(~waits, ~held_it, ~declined)))
        .where(~mine, _raters() < sa.case((waits, 2), else_=3))
    )
    found = page(session, free, by=(_TASK.opened_at, _TASK.id), after=after)
    shown = {one.id: one for one in session.execute(sa.select(*_SHOWN).where(_TASK.id.in_(found.items)))}
    return found.map(lambda id: _work(shown[id], WorkState.FREE, third=shown[id].state == State.ADJUDICATION))


def _raters() -> sa.ScalarSelect[int]:
    """How many have opened a task."""
    return sa.select(sa.func.count()).where(_RATING.task_id == _TASK.id).correlate(_TASKS).scalar_subquery()


def _work(row: sa.Row[Any], state: WorkState, *, third: bool) -> Work:
    return Work(task_id=row.id, code=row.code, part=row.part, third=third, state=state, since=row.opened_at)
