from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session

from exam.attempts.rules import Part
from exam.bookings.queries import has_declined
from exam.calibration.queries import refuse_unless_calibrated
from exam.conflicts.queries import kept_apart
from exam.panel.queries import refuse_unless_on_panel
from exam.panel.rules import refuse_unless_independent
from exam.ratings.commands.stand_rating import stand_rating
from exam.ratings.queries import claims
from exam.ratings.rows import claims_of
from exam.ratings.rules import SPECIMENS, ClaimState, Purpose, purpose_of, rater_of, refuse_if_unjudged
from exam.ratings.tables import Claim
from exam.scoring.queries import scored_task
from exam.scoring.rules import NotYours, State, TaskKind
from exam.scoring.views import ScoredTask
from shared.actor import Actor
from shared.ids import new_id


def open_task(session: Session, actor: Actor, task_id: str, *, now: datetime) -> None:
    """Take one to score. From here on whoever has given their scores before cannot undo them. Twice is harmless."""
    refuse_unless_on_panel(session, actor)
    task, taken = scored_task(session, task_id), claims_of(session, task_id)
    mine = any(claim.examiner_id == actor.id for claim in taken)
    if task.kind != TaskKind.ANSWER:
        _open_specimen(session, actor, task, mine, now)
        return
    apart = kept_apart(session, [task.person_id]).get(task.person_id, frozenset())
    refuse_unless_independent(actor.id, task.person_id, apart)
    if task.part == Part.ORAL:
        _refuse_unless_for_this_examiner(session, actor, task, mine)
    if mine:
        return
    _refuse_if_rated_before(session, actor, task)
    refuse_if_unjudged(task.unjudged)
    rater = rater_of(task.state, [claim.rater for claim in taken if claim.rater])
    refuse_unless_calibrated(session, actor, (task.entry_id, task.entry_version), now=now)
    for claim in taken:
        if claim.state == ClaimState.COMMITTED:
            stand_rating(session, claim.id, now=now)
    _take(session, actor, task, rater, purpose_of(rater, anew=bool(task.round)), now)


def _open_specimen(session: Session, actor: Actor, task: ScoredTask, mine: bool, now: datetime) -> None:
    """It is for one examiner, who scores it alone."""
    if task.for_examiner != actor.id:
        raise NotYours
    if not mine:
        _take(session, actor, task, 1, SPECIMENS[task.kind], now)


def _take(session: Session, actor: Actor, task: ScoredTask, rater: int, purpose: Purpose, now: datetime) -> None:
    claim = Claim(
        id=new_id(),
        task_id=task.id,
        examiner_id=actor.id,
        rater=rater,
        purpose=purpose,
        state=ClaimState.OPEN,
        opened_at=now,
    )
    session.add(claim)
    session.flush()


def _refuse_unless_for_this_examiner(session: Session, actor: Actor, task: ScoredTask, mine: bool) -> None:
    """An oral is scored by the two who held it; a third, and whoever scores it anew, may be anybody else.

    Not one whom the candidate has declined.
    """
    held_it = actor.id in (task.first_examiner, task.second_examiner)
    if held_it != (task.state == State.WAITING and not task.round) and not mine:
        raise NotYours
    if not held_it and has_declined(session, actor, task.person_id):
        raise NotYours


def _refuse_if_rated_before(session: Session, actor: Actor, task: ScoredTask) -> None:
    """What is scored anew is for those who have not seen it."""
    taken = claims().subquery().c
    same = (taken.sitting_id == task.sitting_id, taken.entry_id == task.entry_id)
    if session.execute(sa.select(taken.id).where(taken.examiner_id == actor.id, *same)).first() is not None:
        raise NotYours
