from datetime import datetime

from sqlmodel import Session

from exam.sittings.queries import sat
from exam.voids.rows import act_on_written
from shared.actor import Actor
from shared.approvals import take_back


def take_back_written_void(session: Session, actor: Actor, sitting_id: str, *, now: datetime) -> None:
    """Take back a first approval, one's own or that of somebody who is gone."""
    take_back(session, actor, act_on_written(sat(session, sitting_id)), now=now)
