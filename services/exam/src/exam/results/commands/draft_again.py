from datetime import datetime

from sqlmodel import Session

from exam.results.rows import result_of
from exam.results.rules import State
from exam.scores.commands import move_scores
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs
from shared.refusals import NotFound


def draft_again(session: Session, actor: Actor, result_id: str, *, now: datetime) -> None:
    """Lay the scores of a withdrawn result before the administrators anew."""
    result = result_of(session, result_id)
    if result.state != State.WITHDRAWN:
        raise NotFound
    refuse_if_own_affairs(actor, result.person_id)
    result.drafted_again_by, result.drafted_again_at = actor.id, now
    move_scores(session, (result.written_sitting_id, result.oral_sitting_id), "draft_again")
