from dataclasses import replace
from datetime import datetime

from sqlmodel import Session

from exam.results.rows import ABOUT, act_on, result_of
from shared.actor import Actor
from shared.approvals import open_approvals, take_back


def take_back_approval(session: Session, actor: Actor, result_id: str, *, now: datetime) -> None:
    """Take back the first approval of a release or a withdrawal, so that two others can give theirs."""
    result = result_of(session, result_id)
    waiting = open_approvals(session, ABOUT, [result.id]).get(result.id)
    name = waiting.act if waiting else "release"
    take_back(session, actor, replace(act_on(result, "release"), name=name), now=now)
