from datetime import datetime

from sqlmodel import Session

from exam.attempts.commands import withdraw_attempt
from exam.results import rules
from exam.results.commands.audit import audit
from exam.results.commands.draft import scored_parts
from exam.results.rules import State, move
from exam.results.tables import Result
from shared.days import day_of
from shared.events import ResultWithdrawn
from shared.messaging import record
from shared.refusals import NotFound


def withdraw_result(session: Session, result_id: str, administrator_id: str, reason: str, *, now: datetime) -> str:
    """A released result no longer stands. The first word, or the second; each with its reason."""
    result = session.get(Result, result_id)
    if result is None:
        raise NotFound
    if not reason:
        raise rules.ReasonNeeded("reason")
    if result.state == State.RELEASED:
        result.state, result.withdrawal_by = move(result.state, State.HALF_WITHDRAWN), administrator_id
        audit(session, result, "withdrawal, first word", administrator_id, now, reason)
        return result.state
    rules.refuse_unless_another(result.withdrawal_by, administrator_id)
    result.state = move(result.state, State.WITHDRAWN)
    result.withdrawn_by, result.withdrawn_on = administrator_id, day_of(now)
    audit(session, result, "withdrawal, second word", administrator_id, now, reason)
    for part in scored_parts(session, result, "drafted"):
        part.state = "withdrawn"
    withdraw_attempt(session, result.id)
    fact = ResultWithdrawn(person_id=result.person_id, result_id=result.id, withdrawn_on=day_of(now))
    record(session, fact, now=now)
    return result.state
