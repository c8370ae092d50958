from datetime import datetime

from sqlmodel import Session

from exam.bank.views import ItemVersion
from exam.keys.rows import act_on, waiting_key
from exam.keys.rules import NothingProposed
from shared.actor import Actor
from shared.approvals import take_back


def take_back_key(session: Session, actor: Actor, item_id: str, version: int, *, now: datetime) -> None:
    """Take back a key that waits for its second word: one's own, or that of somebody who is gone."""
    of = ItemVersion(item_id, version)
    if (waiting := waiting_key(session, of)) is None:
        raise NothingProposed
    take_back(session, actor, act_on(of), now=now)
    waiting.taken_back_at = now
