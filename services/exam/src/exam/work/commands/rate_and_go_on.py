from datetime import datetime

from sqlmodel import Session

from exam.ratings.commands import commit_rating, open_task, stand_now
from exam.scoring.queries import scored_task
from exam.scoring.rules import TaskKind
from exam.scoring.views import ScoredTask
from exam.work.inputs import RateAndGoOn
from exam.work.queries import next_specimen, next_to_score
from shared.actor import Actor


def rate_and_go_on(session: Session, actor: Actor, task_id: str, what: RateAndGoOn, *, now: datetime) -> str | None:
    """Give one's scores, and take the next that waits; its id. Of specimens it is the next of the round."""
    commit_rating(session, actor, task_id, what, now=now)
    session.flush()
    task = scored_task(session, task_id)
    if task.kind == TaskKind.CALIBRATION:
        stand_now(session, actor, task_id, now=now)
    following = _next(session, actor, task, now) if what.then == "next" else None
    if following is None:
        return None
    open_task(session, actor, following, now=now)
    return following


def _next(session: Session, actor: Actor, task: ScoredTask, now: datetime) -> str | None:
    if task.kind == TaskKind.CALIBRATION:
        return next_specimen(session, task)
    return next_to_score(session, actor, now=now)
