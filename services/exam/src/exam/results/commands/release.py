from datetime import date, datetime

from sqlmodel import Session

from exam.attempts.commands import keep_attempt
from exam.attempts.tables import Attempt
from exam.results import rules
from exam.results.commands.audit import audit
from exam.results.rules import PASSED, State, move
from exam.results.tables import Result
from exam.scoring.commands.finish import look_again
from shared.days import day_of
from shared.events import ResultReleased
from shared.messaging import record
from shared.refusals import NotFound


def release_result(session: Session, result_id: str, administrator_id: str, *, now: datetime) -> str:
    """The first word, or the second: then the result is out, and told. Answers the state it is in now."""
    result = session.get(Result, result_id)
    if result is None:
        raise NotFound
    if result.person_id == administrator_id:
        raise rules.NotYourOwn
    if result.state == State.DRAFT:
        result.state = move(result.state, State.HALF_RELEASED)
        result.first_by, result.first_at = administrator_id, now
        audit(session, result, "release, first word", administrator_id, now)
        return result.state
    rules.refuse_unless_another(result.first_by, administrator_id)
    result.state = move(result.state, State.RELEASED)
    result.released_by, result.released_at = administrator_id, now
    audit(session, result, "release, second word", administrator_id, now)
    tell(session, result, now)
    return result.state


def tell(session: Session, result: Result, now: datetime) -> None:
    """The attempt is kept, and the fact goes out with the transaction."""
    result.released_on = day_of(now)
    keep_attempt(
        session,
        Attempt(
            result_id=result.id,
            person_id=result.person_id,
            released_on=day_of(now),
            passed=result.outcome == PASSED,
            written_passed_on=_passed_on(result.written, result.written_passed_on, day_of(now)),
            oral_passed_on=_passed_on(result.oral, result.oral_passed_on, day_of(now)),
            written_sitting_id=result.written_sitting_id,
            oral_sitting_id=result.oral_sitting_id,
        ),
    )
    fact = ResultReleased.model_validate(
        {
            "person_id": result.person_id,
            "result_id": result.id,
            "outcome": result.outcome,
            "written": result.written,
            "oral": result.oral,
            "released_on": day_of(now),
            "rule_set": result.rule_set,
        }
    )
    record(session, fact, now=now)
    look_again(session, result.person_id)


def _passed_on(outcome: str, standing_since: date | None, today: date) -> date | None:
    """A part that stands keeps its first date: repeating the other part does not lengthen it."""
    return (standing_since or today) if outcome == PASSED else None
