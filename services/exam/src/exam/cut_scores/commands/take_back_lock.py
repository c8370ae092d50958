from datetime import datetime

from sqlmodel import Session

from exam.cut_scores.rows import act_on
from exam.standards.commands import propose_day
from exam.standards.queries import standard
from shared.actor import Actor
from shared.approvals import take_back


def take_back_lock(session: Session, actor: Actor, standard_id: str, *, now: datetime) -> None:
    """Take back the first word."""
    standard(session, standard_id)
    take_back(session, actor, act_on(standard_id), now=now)
    propose_day(session, standard_id, None)
