from datetime import datetime

from sqlmodel import Session

from exam.results.rows import act_on, result_of
from exam.results.rules import State
from shared.actor import Actor
from shared.approvals import take_back


def take_back_approval(session: Session, actor: Actor, result_id: str, *, now: datetime) -> None:
    """Take back the first approval of a release or a withdrawal, so that two others can give theirs."""
    result = result_of(session, result_id)
    take_back(session, actor, act_on(result, "release" if result.state == State.DRAFT else "withdraw"), now=now)
