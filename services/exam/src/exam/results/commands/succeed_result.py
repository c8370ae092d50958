from collections.abc import Iterable
from datetime import date, datetime

from sqlmodel import Session

from exam.attempts.rules import Part
from exam.results.commands.lay_draft import lay_draft
from exam.results.rows import refuse_if_draft, result_of
from exam.results.rules import MOVES, State
from exam.results.tables import Result
from exam.score_runs.rules import Outcome
from exam.score_runs.views import Run


def succeed_result(session: Session, result_id: str, runs: Iterable[Run], *, now: datetime) -> None:
    """Draft a result from other runs in the place of this one. A released one stands until the new one is released."""
    result = result_of(session, result_id)
    if result.state == State.RELEASED:
        refuse_if_draft(session, result.person_id)
    succeeds = result.id if result.state == State.RELEASED else result.succeeds
    result.state = MOVES.after(result.state, "rescore")
    session.flush()
    made = {run.part: run for run in runs}
    passed_on = {part: _passed_on(result, part, made.get(part)) for part in Part}
    lay_draft(session, result.person_id, made.values(), passed_on, succeeds, now=now)


def _passed_on(result: Result, part: Part, run: Run | None) -> date | None:
    """A part that stands keeps its first date, also where it is passed anew with other scores."""
    written = part == Part.WRITTEN
    before, since = (result.written, result.written_passed_on) if written else (result.oral, result.oral_passed_on)
    if before != Outcome.PASSED or (run is not None and run.outcome != Outcome.PASSED):
        return None
    return since or result.released_on
