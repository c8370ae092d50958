from datetime import datetime

from sqlmodel import Session

from exam.ratings.rules import ClaimState, Purpose
from exam.ratings.tables import Claim
from shared.actor import Actor
from shared.ids import new_id


def take_to_read(session: Session, actor: Actor, task_id: str, *, now: datetime) -> None:
    """Take what others have scored to read it again, as a lead: what one gives settles nothing."""
    session.add(
        Claim(
            id=new_id(),
            task_id=task_id,
            examiner_id=actor.id,
            rater=None,
            purpose=Purpose.BACK_READ,
            state=ClaimState.OPEN,
            opened_at=now,
        )
    )
    session.flush()
