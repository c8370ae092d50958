from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col, func, select

from exam.appointments.queries import orals_ahead, people_who_declined
from exam.attempts.rules import Part
from exam.eligibility.queries import people_trained_by
from exam.panel.queries import member
from exam.scoring.rules import RatingState, State, WorkState
from exam.scoring.tables import Rating, ScoringTask
from exam.scoring.views import Work, WorkList
from shared.actor import Actor
from shared.paging import Page, page

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
            select(func.count()).where(Rating.examiner_id == actor.id, Rating.state == RatingState.COMMITTED)
        ).one(),
    )


def _mine(session: Session, actor: Actor) -> tuple[Work, ...]:
    """What I have opened, and what I committed while it can still be changed."""
    mine = (
        select(ScoringTask, Rating)
        .join(Rating, col(Rating.task_id) == ScoringTask.id)
        .where(Rating.examiner_id == actor.id, col(ScoringTask.state).in_(UNSETTLED))
        .where((col(Rating.state) == RatingState.OPEN) | (_raters() == 1))
        .order_by(col(Rating.opened_at))
    )
    return tuple(_work(task, WorkState(rating.state), third=rating.rater == 3) for task, rating in session.exec(mine))


def _free(session: Session, actor: Actor, after: str) -> Page[Work]:
    """What I may take, longest waiting first: independent of the person, not mine already, a place free.

    An oral is for the two who held it; as a third for anybody else whom the candidate has not declined.
    """
    waits, written = col(ScoringTask.state) == State.WAITING, col(ScoringTask.part) == Part.WRITTEN
    held_it = sa.or_(col(ScoringTask.first_examiner) == actor.id, col(ScoringTask.second_examiner) == actor.id)
    declined = col(ScoringTask.person_id).in_(people_who_declined(actor.id))
    mine = sa.exists().where(col(Rating.task_id) == ScoringTask.id, col(Rating.examiner_id) == actor.id)
    free = (
        select(ScoringTask)
        .where(col(ScoringTask.state).in_(UNSETTLED), col(ScoringTask.person_id) != actor.id)
        .where(col(ScoringTask.person_id).not_in(people_trained_by(actor.id)))
        .where(sa.or_(written, sa.and_(waits, held_it), sa.and_(~waits, ~held_it, ~declined)))
        .where(~mine, _raters() < sa.case((waits, 2), else_=3))
    )
    found = page(session, free, by=(ScoringTask.opened_at, ScoringTask.id), after=after)
    return found.map(lambda row: _work(row, WorkState.FREE, third=row.state == State.ADJUDICATION))


def _raters() -> sa.ScalarSelect[int]:
    """How many have opened a task."""
    return select(func.count()).where(Rating.task_id == ScoringTask.id).correlate(ScoringTask).scalar_subquery()


def _work(row: ScoringTask, state: WorkState, *, third: bool) -> Work:
    return Work(task_id=row.id, code=row.code, part=row.part, third=third, state=state, since=row.opened_at)
