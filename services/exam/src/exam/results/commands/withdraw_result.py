from datetime import datetime

from sqlmodel import Session

from exam.attempts.commands import withdraw_attempt
from exam.results.inputs import WithdrawResult
from exam.results.rows import act_on, result_of
from exam.results.rules import MOVES, State
from exam.results.tables import Result
from exam.scores.commands import move_scores
from shared.actor import Actor
from shared.approvals import approve
from shared.days import day_of
from shared.events import ResultWithdrawn
from shared.messaging import record
from shared.notices import tell


def withdraw_result(session: Session, actor: Actor, result_id: str, what: WithdrawResult, *, now: datetime) -> bool:
    """Approve that a result no longer stands, or that a draft is wrong, and why; with the second approval it is so.

    Its scores can make a new draft, or a part of it can be voided. Of a draft nobody hears, since nobody has seen it.
    """
    result = result_of(session, result_id)
    before, after = result.state, MOVES.after(result.state, "withdraw")
    if not approve(session, actor, act_on(result, "withdraw"), what.reason, now=now):
        return False
    result.state = after
    move_scores(session, (result.written_sitting_id, result.oral_sitting_id), "withdraw")
    if before == State.RELEASED:
        _announce(session, result, now)
    return True


def _announce(session: Session, result: Result, now: datetime) -> None:
    result.withdrawn_on = day_of(now)
    withdraw_attempt(session, result.id)
    fact = ResultWithdrawn(person_id=result.person_id, result_id=result.id, withdrawn_on=day_of(now))
    record(session, fact, now=now)
    tell(session, result.person_id, "decision-withdrawn", "/exam", now=now)
