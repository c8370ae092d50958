from datetime import date, datetime

from sqlmodel import Session

from exam.attempts.commands import keep_attempt
from exam.attempts.inputs import KeepAttempt
from exam.results.tables import Result
from exam.score_runs.rules import Outcome
from exam.scores.commands import reconsider_scores
from shared.days import day_of
from shared.events import ResultReleased
from shared.messaging import record


def announce_result(session: Session, result: Result, *, now: datetime) -> None:
    """Keep what was attempted, and let the fact go out with the transaction."""
    today = result.released_on = day_of(now)
    keep_attempt(
        session,
        KeepAttempt(
            result_id=result.id,
            person_id=result.person_id,
            released_on=today,
            passed=result.outcome == Outcome.PASSED,
            written_passed_on=_passed_on(result.written, result.written_passed_on, today),
            oral_passed_on=_passed_on(result.oral, result.oral_passed_on, today),
            written_sitting_id=result.written_sitting_id,
            oral_sitting_id=result.oral_sitting_id,
        ),
    )
    fact = {
        "person_id": result.person_id,
        "result_id": result.id,
        "outcome": result.outcome,
        "written": result.written,
        "oral": result.oral,
        "released_on": today,
        "rule_set": result.rule_set,
    }
    record(session, ResultReleased.model_validate(fact), now=now)
    reconsider_scores(session, result.person_id)


def _passed_on(outcome: Outcome, stands_since: date | None, today: date) -> date | None:
    """A part that stands keeps its first date: repeating the other part does not lengthen it."""
    return (stands_since or today) if outcome == Outcome.PASSED else None
