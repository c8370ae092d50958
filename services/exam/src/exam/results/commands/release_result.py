from datetime import datetime

from sqlmodel import Session

from exam.results.commands.announce_result import announce_result
from exam.results.commands.end_result import end_result
from exam.results.rows import act_on, result_of, result_to_decide
from exam.results.rules import MOVES
from exam.results.tables import Result
from exam.score_runs.queries import run
from exam.scores.commands import replace_scores
from shared.actor import Actor
from shared.approvals import approve
from shared.notices import tell


def release_result(session: Session, actor: Actor, result_id: str, *, now: datetime) -> bool:
    """Approve the release of a result; with the second approval it is out, and announced.

    Where it comes in the place of another one, that one ends after it: nobody is without a result in between."""
    result = result_to_decide(session, actor, result_id)
    state = MOVES.after(result.state, "release")
    if not approve(session, actor, act_on(result, "release"), now=now):
        return False
    result.state, result.released_at = state, now
    announce_result(session, result, now=now)
    if result.succeeds:
        end_result(session, result_of(session, result.succeeds), now=now)
        _keep_scores_of(session, result)
    tell(session, result.person_id, "decision-made", "/exam", now=now)
    return True


def _keep_scores_of(session: Session, result: Result) -> None:
    """What counts from now on is what the new result was made of."""
    for run_id in (result.written_run_id, result.oral_run_id):
        if run_id is not None:
            made = run(session, run_id)
            replace_scores(session, made.sitting_id, made.scores)
