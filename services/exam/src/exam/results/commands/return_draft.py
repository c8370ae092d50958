from datetime import datetime

from sqlmodel import Session

from exam.results.inputs import ReturnDraft
from exam.results.rows import act_on, result_to_decide
from exam.results.rules import MOVES
from exam.scores.commands import move_scores
from shared.actor import Actor
from shared.approvals import approve


def return_draft(session: Session, actor: Actor, result_id: str, what: ReturnDraft, *, now: datetime) -> bool:
    """Approve that a draft is wrong, and why; with the second approval it is set aside. Nobody hears of it.

    Its scores can make a new draft, or a part of it can be voided. What was to come in the place of a released result
    leaves that one as it is.
    """
    result = result_to_decide(session, actor, result_id)
    state = MOVES.after(result.state, "return")
    if not approve(session, actor, act_on(result, "return"), what.reason, now=now):
        return False
    result.state = state
    if result.succeeds is None:
        move_scores(session, (result.written_sitting_id, result.oral_sitting_id), "withdraw")
    return True
