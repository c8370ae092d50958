from collections.abc import Iterable
from typing import Literal

from sqlmodel import Session

from exam.attempts.rules import Part
from exam.results.tables import Result
from exam.score_runs.views import Run
from shared.approvals import Act
from shared.refusals import NotFound

ABOUT = "result"


def result_of(session: Session, result_id: str) -> Result:
    result = session.get(Result, result_id)
    if result is None:
        raise NotFound
    return result


def act_on(result: Result, name: Literal["release", "withdraw", "import"]) -> Act:
    """What two people approve. Nobody has to say why a result is released."""
    needs_reason = name == "withdraw"
    return Act(name, about=ABOUT, subject_id=result.id, concerns=result.person_id, needs_reason=needs_reason)


def rest_on(result: Result, runs: Iterable[Run]) -> None:
    """Let a result rest on these runs, and on the sittings that they are of."""
    for run in runs:
        if run.part == Part.WRITTEN:
            result.written_sitting_id, result.written_run_id = run.sitting_id, run.id
        else:
            result.oral_sitting_id, result.oral_run_id = run.sitting_id, run.id
