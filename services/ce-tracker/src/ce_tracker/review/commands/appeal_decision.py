from datetime import datetime

from sqlmodel import Session

from ce_tracker.credits.rows import appeal_until, own_credit, source_of, take_step
from ce_tracker.credits.rules import Step
from ce_tracker.hours.rules import Outcome, Verdict
from ce_tracker.review.inputs import AppealDecision
from ce_tracker.review.rules import refuse_unless_appealable
from ce_tracker.years.commands import decide_hours
from shared.actor import Actor
from shared.days import day_of


def appeal_decision(session: Session, actor: Actor, credit_id: str, what: AppealDecision, *, now: datetime) -> None:
    """Ask somebody else to look at a claim that was not counted. The day on which it was first sent stays."""
    credit = own_credit(session, actor, credit_id)
    refuse_unless_appealable(appeal_until(session, credit), day_of(now))
    take_step(session, actor, credit, Step.APPEAL, what.words, now=now)
    credit.decided_at = None
    session.flush()
    decide_hours(session, actor.id, source_of(credit), Outcome(Verdict.REOPENED), now=now)
