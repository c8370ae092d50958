from datetime import datetime

from sqlmodel import Session

from exam.appeals.rows import act_on, appeal_to_answer
from exam.appeals.rules import MOVES
from shared.actor import Actor
from shared.approvals import take_back


def take_back_answer(session: Session, actor: Actor, appeal_id: str, *, now: datetime) -> None:
    """Take back a proposed answer, one's own or that of somebody who is gone, so that another can be written."""
    appeal = appeal_to_answer(session, actor, appeal_id)
    MOVES.after(appeal.state, "answer")
    take_back(session, actor, act_on(appeal), now=now)
    appeal.upheld = appeal.answer = None
