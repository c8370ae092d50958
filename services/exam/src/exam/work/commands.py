"""Scoring one answer after the other."""

from datetime import datetime

from sqlmodel import Session

from exam.ratings.commands import commit_rating, open_task
from exam.work.inputs import RateAndGoOn
from exam.work.queries import next_to_score
from shared.actor import Actor


def rate_and_go_on(session: Session, actor: Actor, task_id: str, what: RateAndGoOn, *, now: datetime) -> str | None:
    """Give one's scores, and take the next that waits; its id, or None where nothing does."""
    commit_rating(session, actor, task_id, what, now=now)
    session.flush()
    following = next_to_score(session, actor) if what.then == "next" else None
    if following:
        open_task(session, actor, following, now=now)
    return following
