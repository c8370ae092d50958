from datetime import datetime

from sqlmodel import Session

from exam.results.rows import rest_on, result_of
from exam.score_runs.commands import keep_run
from exam.score_runs.queries import run_of
from exam.scores.queries import part_scores


def carry_over_result(session: Session, result_id: str, *, now: datetime) -> None:
    """Let a result that was drafted by the code of before rest on runs too: made of what it was made of then."""
    result = result_of(session, result_id)
    known = (part_scores(session, id) for id in (result.written_sitting_id, result.oral_sitting_id) if id)
    runs = [run_of(session, part) for part in known if part is not None]
    for run in runs:
        keep_run(session, run, now=now)
    rest_on(result, runs)
