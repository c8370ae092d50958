from datetime import datetime

from sqlmodel import Session

from exam.results.commands.end_result import end_result
from exam.results.inputs import WithdrawResult
from exam.results.rows import act_on, result_to_decide
from exam.results.rules import MOVES
from exam.scores.commands import move_scores
from shared.actor import Actor
from shared.approvals import approve
from shared.notices import tell


def withdraw_result(session: Session, actor: Actor, result_id: str, what: WithdrawResult, *, now: datetime) -> bool:
    """Approve that a result no longer stands, and why; with the second approval it is so, and the person is told.

    Its scores can make a new draft, or a part of it can be voided.
    """
    result = result_to_decide(session, actor, result_id)
    MOVES.after(result.state, "withdraw")
    if not approve(session, actor, act_on(result, "withdraw"), what.reason, now=now):
        return False
    move_scores(session, (result.written_sitting_id, result.oral_sitting_id), "withdraw")
    end_result(session, result, now=now)
    tell(session, result.person_id, "decision-withdrawn", "/exam", now=now)
    return True
