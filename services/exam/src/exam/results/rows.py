from collections.abc import Iterable
from typing import Literal

from sqlmodel import Session, select

from exam.attempts.rules import Part
from exam.independence.queries import refuse_if_involved
from exam.results.rules import AnotherDraft, State
from exam.results.tables import Result
from exam.results.views import ResultRow
from exam.score_runs.views import Run
from shared.actor import Actor
from shared.approvals import Act
from shared.refusals import NotFound

ABOUT = "result"


def result_of(session: Session, result_id: str) -> Result:
    result = session.get(Result, result_id)
    if result is None:
        raise NotFound
    return result


def result_to_decide(session: Session, actor: Actor, result_id: str) -> Result:
    """For whoever has trained nobody and scored nothing that it is about."""
    result = result_of(session, result_id)
    refuse_if_involved(session, actor, result.person_id, (result.written_sitting_id, result.oral_sitting_id))
    return result


def act_on(result: Result | ResultRow, name: Literal["release", "return", "withdraw", "rescore", "import"]) -> Act:
    """What two people approve. Nobody has to say why a result is released."""
    needs_reason = name in ("return", "withdraw", "rescore")
    return Act(name, about=ABOUT, subject_id=result.id, concerns=result.person_id, needs_reason=needs_reason)


def rest_on(result: Result, runs: Iterable[Run]) -> None:
    """Let a result rest on these runs, and on the sittings that they are of."""
    for run in runs:
        if run.part == Part.WRITTEN:
            result.written_sitting_id, result.written_run_id = run.sitting_id, run.id
        else:
            result.oral_sitting_id, result.oral_run_id = run.sitting_id, run.id


def has_draft(session: Session, person_id: str) -> bool:
    drafts = select(Result.id).where(Result.person_id == person_id, Result.state == State.DRAFT)
    return session.exec(drafts).first() is not None


def refuse_if_draft(session: Session, person_id: str) -> None:
    if has_draft(session, person_id):
        raise AnotherDraft
