from datetime import datetime

from sqlmodel import Session

from ce_tracker.credits.rows import own_credit, take_step
from ce_tracker.credits.rules import Step
from shared.actor import Actor


def withdraw_claim(session: Session, actor: Actor, credit_id: str, *, now: datetime) -> None:
    """Take back a claim that is not decided yet. It stays visible to its owner."""
    take_step(session, actor, own_credit(session, actor, credit_id), Step.WITHDRAW, now=now)
