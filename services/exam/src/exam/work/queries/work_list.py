from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, select
from sqlmodel.sql.expression import SelectOfScalar

from exam.assignments.queries import offered_first
from exam.attempts.rules import Part
from exam.bookings.queries import orals_ahead, people_who_declined
from exam.calibration.queries import left_to_meet, uncalibrated
from exam.conflicts.queries import people_known_to
from exam.eligibility.queries import people_trained_by
from exam.panel.queries import member
from exam.ratings.queries import claims, task, undoable
from exam.ratings.rules import ClaimState
from exam.scoring.queries import scored_task, specimen_tasks, tasks
from exam.scoring.rules import State, TaskKind
from exam.scoring.views import ScoredTask
from exam.work.queries.heard_recording import recording_of, talk_to_hand_in
from exam.work.rules import WorkState
from exam.work.views import Desk, Work, WorkList
from shared.actor import Actor
from shared.paging import Page, page

_TASKS, _CLAIMS = tasks().subquery(), claims().subquery()
_TASK, _CLAIM = _TASKS.c, _CLAIMS.c
_SHOWN = (_TASK.id, _TASK.code, _TASK.part, _TASK.state, _TASK.opened_at)
_MINE_TO_SCORE = sa.and_(_CLAIM.kind != TaskKind.CALIBRATION, _CLAIM.rater.is_not(None))
"""Neither what one is calibrated with, nor what one reads again as a lead."""
THIRD = 3
UNSETTLED = (State.WAITING, State.ADJUDICATION)


def work_list(session: Session, actor: Actor, *, after: str = "", now: datetime) -> WorkList:
    """What an examiner has in hand, what waits for them, and the orals that they hold."""
    known = member(session, actor.id)
    confirmed = known is not None and known.confirmed_at is not None
    free = _free(session, actor, after, now) if confirmed else Page[Work]()
    return WorkList(
        on_panel=known is not None,
        confirmed=confirmed,
        mine=_mine(session, actor),
        free=free.items,
        after=free.after,
        orals=orals_ahead(session, actor, now=now),
        undo=undoable(session, actor, now=now),
        calibrations=left_to_meet(session, actor, now=now) if confirmed else 0,
        committed=_committed(session, actor),
    )


def _committed(session: Session, actor: Actor) -> int:
    given = (_CLAIM.examiner_id == actor.id, _CLAIM.state != ClaimState.OPEN, _MINE_TO_SCORE)
    return session.exec(select(sa.func.count()).where(*given)).one()


def desk(session: Session, actor: Actor, task_id: str, *, now: datetime) -> Desk:
    """One thing to score, what was scored a moment ago, and how much waits."""
    waiting = sa.select(sa.func.count()).select_from(_free_to(session, actor, now).subquery())
    mine = task(session, actor, task_id)
    return Desk(
        task=mine,
        undo=undoable(session, actor, now=now),
        waiting=session.execute(waiting).scalar_one(),
        recording=recording_of(session, mine),
        hands_in=talk_to_hand_in(session, mine),
    )


def next_to_score(session: Session, actor: Actor, *, now: datetime) -> str | None:
    """The id of what is begun, else of what is for me first, else of what waits longest."""
    begun = select(_CLAIM.task_id).where(_CLAIM.examiner_id == actor.id, _CLAIM.state == ClaimState.OPEN)
    begun = begun.where(_TASK.id == _CLAIM.task_id, _TASK.state.in_(UNSETTLED), _MINE_TO_SCORE)
    mine: str | None = session.exec(begun.order_by(_CLAIM.opened_at)).first()
    if mine is not None:
        return mine
    free: str | None = session.exec(_free_to(session, actor, now).order_by(*_in_order(session, actor, now))).first()
    return free


def next_specimen(session: Session, task: ScoredTask) -> str | None:
    """Of the round of specimens of which this is one."""
    left = (one.id for one in specimen_tasks(session, task.round) if one.state == State.WAITING)
    return next(left, None)


def calibration_of(session: Session, task_id: str) -> str | None:
    """The round of specimens that it is a part of, if it is one."""
    task = scored_task(session, task_id)
    return task.round if task.kind == TaskKind.CALIBRATION else None


def _mine(session: Session, actor: Actor) -> tuple[Work, ...]:
    """What I have opened, and what I gave my scores to while they can be undone."""
    mine = (
        sa.select(*_SHOWN, _CLAIM.state.label("mine"), _CLAIM.rater)
        .join(_CLAIMS, _CLAIM.task_id == _TASK.id)
        .where(_CLAIM.examiner_id == actor.id, _TASK.state.in_(UNSETTLED), _CLAIM.state != ClaimState.STANDS)
        .where(_MINE_TO_SCORE)
        .order_by(_CLAIM.opened_at)
    )
    return tuple(_work(one, WorkState(one.mine), third=one.rater == THIRD) for one in session.execute(mine))


def _free(session: Session, actor: Actor, after: str, now: datetime) -> Page[Work]:
    """What I may take: what is for me first, and then the rest, each longest waiting first."""
    found = page(session, _free_to(session, actor, now), by=_in_order(session, actor, now), after=after)
    shown = {one.id: one for one in session.execute(sa.select(*_SHOWN).where(_TASK.id.in_(found.items)))}
    return found.map(lambda id: _work(shown[id], WorkState.FREE, third=shown[id].state == State.ADJUDICATION))


def _free_to(session: Session, actor: Actor, now: datetime) -> SelectOfScalar[str]:
    """The ids of tasks that I may take: independent of the person, calibrated, not mine already, a place free.

    An oral is for the two who held it; as a third, and for an appeal, for anybody else whom the candidate has not
    declined. An anchor is for whom it was laid out, and looks like any other.
    """
    anchor = sa.and_(_TASK.kind == TaskKind.ANCHOR, _TASK.for_examiner == actor.id)
    not_yet = [
        sa.and_(_TASK.entry_id == id, _TASK.entry_version == version)
        for id, version in uncalibrated(session, actor, now=now)
    ]
    waits, written = _TASK.state == State.WAITING, _TASK.part == Part.WRITTEN
    for_holders = sa.and_(waits, _TASK.round == "")
    held_it = sa.or_(_TASK.first_examiner == actor.id, _TASK.second_examiner == actor.id)
    declined = _TASK.person_id.in_(people_who_declined(actor.id))
    same = (_CLAIM.sitting_id == _TASK.sitting_id, _CLAIM.entry_id == _TASK.entry_id)
    mine = sa.exists().where(*same, _CLAIM.examiner_id == actor.id)
    return (
        select(_TASK.id)
        .where(_TASK.state.in_(UNSETTLED), _TASK.person_id != actor.id, _TASK.unjudged_at.is_(None))
        .where(_TASK.person_id.not_in(people_trained_by(actor.id)))
        .where(_TASK.person_id.not_in(people_known_to(actor.id)))
        .where(sa.or_(written, sa.and_(for_holders, held_it), sa.and_(~for_holders, ~held_it, ~declined)))
        .where(sa.or_(_TASK.kind == TaskKind.ANSWER, anchor), ~sa.or_(sa.false(), *not_yet))
        .where(~mine, _raters() < sa.case((anchor, 1), (waits, 2), else_=3))
    )


def _in_order(session: Session, actor: Actor, now: datetime) -> tuple[sa.ColumnElement[Any], ...]:
    """What is for me first, by who has least to do. An anchor stands among it, since it looks like any other."""
    first = offered_first(session, actor, now=now)
    rank = sa.case((sa.or_(_TASK.kind == TaskKind.ANCHOR, _TASK.id.in_(first)), 0), else_=1)
    return rank, _TASK.opened_at, _TASK.id


def _raters() -> sa.ScalarSelect[int]:
    """How many have opened a task."""
    return sa.select(sa.func.count()).where(_CLAIM.task_id == _TASK.id).correlate(_TASKS).scalar_subquery()


def _work(row: sa.Row[Any], state: WorkState, *, third: bool) -> Work:
    return Work(task_id=row.id, code=row.code, part=row.part, third=third, state=state, since=row.opened_at)
