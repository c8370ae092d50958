from datetime import datetime

from sqlmodel import Session

from exam.attempts.commands import withdraw_attempt
from exam.results.inputs import WithdrawResult
from exam.results.rows import act_on, result_of
from exam.results.rules import MOVES
from exam.scores.commands import move_scores
from shared.actor import Actor
from shared.approvals import approve
from shared.days import day_of
from shared.events import ResultWithdrawn
from shared.messaging import record
from shared.notices import tell


def withdraw_result(session: Session, actor: Actor, result_id: str, what: WithdrawResult, *, now: datetime) -> bool:
    """Approve that a released result no longer stands, and why; with the second approval it does not."""
    result = result_of(session, result_id)
    state = MOVES.after(result.state, "withdraw")
    if not approve(session, actor, act_on(result, "withdraw"), what.reason, now=now):
        return False
    result.state, result.withdrawn_on = state, day_of(now)
    move_scores(session, (result.written_sitting_id, result.oral_sitting_id), "withdraw")
    withdraw_attempt(session, result.id)
    fact = ResultWithdrawn(person_id=result.person_id, result_id=result.id, withdrawn_on=day_of(now))
    record(session, fact, now=now)
    tell(session, result.person_id, "decision-withdrawn", "/exam", now=now)
    return True
