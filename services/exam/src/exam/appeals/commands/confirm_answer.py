from datetime import datetime

from sqlmodel import Session

from exam.appeals.rows import act_on, appeal_to_answer, runs_anew
from exam.appeals.rules import MOVES, About
from exam.appeals.tables import Appeal
from exam.results.commands import succeed_result
from exam.results.queries import result_in_any_state
from exam.results.rules import State as ResultState
from shared.actor import Actor
from shared.approvals import approve
from shared.notices import tell
from shared.refusals import NotFound


def confirm_answer(session: Session, actor: Actor, appeal_id: str, *, now: datetime) -> None:
    """Agree to a proposed answer, as the second of two; now the person reads it.

    Where an appeal of the scoring is upheld, a result is drafted from the new scores; two administrators release it.
    """
    appeal = appeal_to_answer(session, actor, appeal_id)
    state = MOVES.after(appeal.state, "answer")
    if appeal.answer is None:
        raise NotFound
    approve(session, actor, act_on(appeal), now=now)
    appeal.state, appeal.answered_at = state, now
    if appeal.upheld and appeal.about == About.SCORING:
        _draft_anew(session, appeal, now)
    tell(session, appeal.person_id, "decision-made", "/exam", now=now)


def _draft_anew(session: Session, appeal: Appeal, now: datetime) -> None:
    result = result_in_any_state(session, appeal.result_id)
    runs = runs_anew(session, appeal, result)
    other = {run.id for run in runs} != {id for id in (result.written_run_id, result.oral_run_id) if id}
    if other and result.state == ResultState.RELEASED:
        succeed_result(session, result.id, runs, now=now)
