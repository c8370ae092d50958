from datetime import datetime

from sqlmodel import Session

from ce_tracker.credits.rows import own_credit, source_of, take_step
from ce_tracker.credits.rules import Step
from ce_tracker.hours.rules import Outcome, Verdict
from ce_tracker.years.commands import decide_hours
from shared.actor import Actor


def withdraw_claim(session: Session, actor: Actor, credit_id: str, *, now: datetime) -> None:
    """Take back a claim that is not decided yet. It stays visible to its owner."""
    credit = own_credit(session, actor, credit_id)
    take_step(session, actor, credit, Step.WITHDRAW, now=now)
    credit.answer_by = None
    decide_hours(session, actor.id, source_of(credit), Outcome(Verdict.WITHDRAWN), now=now)
