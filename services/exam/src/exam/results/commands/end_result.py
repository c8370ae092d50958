from datetime import datetime

from sqlmodel import Session

from exam.attempts.commands import withdraw_attempt
from exam.results.rules import MOVES
from exam.results.tables import Result
from shared.days import day_of
from shared.events import ResultWithdrawn
from shared.messaging import record


def end_result(session: Session, result: Result, *, now: datetime) -> None:
    """Let a released result stand no longer, and say so with the transaction."""
    result.state, result.withdrawn_on = MOVES.after(result.state, "withdraw"), day_of(now)
    withdraw_attempt(session, result.id)
    record(session, ResultWithdrawn(person_id=result.person_id, result_id=result.id, withdrawn_on=day_of(now)), now=now)
