from datetime import datetime

from sqlmodel import Session, col, select

from exam.results.tables import Result
from exam.scores.queries import scored_sittings

_RESTS_ON = ((Result.written_sitting_id, Result.written_run_id), (Result.oral_sitting_id, Result.oral_run_id))


def results_to_carry_over(session: Session, *, now: datetime) -> list[str]:
    """Drafted by the code of before: what they rest on is scored, and no run of it is kept."""
    found: set[str] = set()
    for sitting_id, run_id in _RESTS_ON:
        waiting = select(Result.id).where(col(run_id).is_(None), col(sitting_id).in_(scored_sittings()))
        found |= set(session.exec(waiting.limit(50)))  # the duty comes again
    return sorted(found)
