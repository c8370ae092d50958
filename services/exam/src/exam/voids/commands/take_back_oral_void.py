from datetime import datetime

from sqlmodel import Session

from exam.bookings.queries import oral
from exam.voids.rows import act_on_oral
from shared.actor import Actor
from shared.approvals import take_back


def take_back_oral_void(session: Session, actor: Actor, oral_id: str, *, now: datetime) -> None:
    """Take back a first approval, one's own or that of somebody who is gone."""
    take_back(session, actor, act_on_oral(oral(session, oral_id)), now=now)
