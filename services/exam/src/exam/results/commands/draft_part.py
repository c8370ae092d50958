from datetime import datetime

from sqlmodel import Session

from exam.results.commands.lay_draft import lay_draft
from exam.results.rows import refuse_if_draft
from exam.results.rules import refuse_unless_passed
from exam.score_runs.queries import run_of
from exam.scores.commands import move_scores
from exam.scores.queries import kept_part
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs


def draft_part(session: Session, actor: Actor, sitting_id: str, *, now: datetime) -> None:
    """Lay a part that is passed before the administrators on its own. The other one has its result later."""
    part = kept_part(session, sitting_id)
    refuse_if_own_affairs(actor, part.person_id)
    refuse_if_draft(session, part.person_id)
    run = run_of(session, part)
    refuse_unless_passed(run.outcome)
    lay_draft(session, part.person_id, [run], {}, now=now)
    move_scores(session, [sitting_id], "draft")
