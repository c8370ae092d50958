from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, select

from exam.calibration.commands import end_calibration, mix_in_anchor
from exam.ratings.queries import claims
from exam.ratings.rows import claims_of, scores_last
from exam.ratings.rules import MOVES, SCORING, ClaimState
from exam.ratings.tables import Claim
from exam.scoring.commands import settle_specimen, settle_task
from exam.scoring.queries import scored_task, specimen_tasks
from exam.scoring.rules import State, TaskKind
from exam.scoring.views import ScoredTask
from shared.actor import Actor


def stand_rating(session: Session, claim_id: str, *, now: datetime) -> None:
    """Let what an examiner gave stand: from now on it counts, and nobody changes it."""
    claim = session.get_one(Claim, claim_id)
    claim.state = MOVES.after(claim.state, "stand")
    session.flush()
    task = scored_task(session, claim.task_id)
    if claim.purpose in SCORING:
        _settle(session, task, now)
        mix_in_anchor(session, Actor(claim.examiner_id), task, _scored(session, claim, task), now=now)
    elif task.kind != TaskKind.ANSWER:
        settle_specimen(session, task.id, now=now)
    if task.kind == TaskKind.CALIBRATION:
        _compare_all(session, task, now)


def _settle(session: Session, task: ScoredTask, now: datetime) -> None:
    stand = [one for one in claims_of(session, task.id) if one.state == ClaimState.STANDS]
    by_rater = {one.rater: scores_last(session, one) for one in stand if one.rater is not None}
    settle_task(session, task.id, by_rater, now=now)


def _compare_all(session: Session, task: ScoredTask, now: datetime) -> None:
    """With what was agreed, once the last specimen of a calibration is scored."""
    specimens = specimen_tasks(session, task.round)
    if any(one.state != State.SETTLED for one in specimens):
        return
    given = {one.sitting_id: scores_last(session, claims_of(session, one.id)[0]) for one in specimens}
    end_calibration(session, task.round, given, now=now)


def _scored(session: Session, claim: Claim, task: ScoredTask) -> int:
    """How many answers of the same item they have scored."""
    one = claims().subquery().c
    scored = (one.examiner_id == claim.examiner_id, one.state == ClaimState.STANDS, one.purpose.in_(SCORING))
    return session.exec(select(sa.func.count()).where(*scored, one.entry_id == task.entry_id)).one()
