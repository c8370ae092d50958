from datetime import datetime

from sqlmodel import Session

from ce_tracker.credits.commands.parts import own_credit, step


def withdraw(session: Session, credit_id: str, person_id: str, now: datetime) -> None:
    """Take back a claim that is not decided yet. It stays visible to its owner."""
    step(session, own_credit(session, credit_id, person_id), "withdraw", person_id, None, now)
