from datetime import datetime

from sqlmodel import Session

from exam.results.commands.announce_result import announce_result
from exam.results.rows import act_on, result_of
from exam.results.rules import MOVES, refuse_if_scored_by
from exam.scoring.queries import scored_by
from shared.actor import Actor
from shared.approvals import approve
from shared.notices import tell


def release_result(session: Session, actor: Actor, result_id: str, *, now: datetime) -> bool:
    """Approve the release of a result; with the second approval it is out, and announced."""
    result = result_of(session, result_id)
    state = MOVES.after(result.state, "release")
    refuse_if_scored_by(actor.id, scored_by(session, (result.written_sitting_id, result.oral_sitting_id)))
    if not approve(session, actor, act_on(result, "release"), now=now):
        return False
    result.state, result.released_at = state, now
    announce_result(session, result, now=now)
    tell(session, result.person_id, "decision-made", "/exam", now=now)
    return True
