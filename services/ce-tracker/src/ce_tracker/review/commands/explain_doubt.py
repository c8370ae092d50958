from datetime import datetime

from sqlmodel import Session

from ce_tracker.credits.rows import own_credit, take_step
from ce_tracker.credits.rules import Step
from ce_tracker.review.inputs import ExplainDoubt
from shared.actor import Actor


def explain_doubt(session: Session, actor: Actor, credit_id: str, what: ExplainDoubt, *, now: datetime) -> None:
    """Answer what was asked about one's accepted claim; one may write again while it is open."""
    credit = own_credit(session, actor, credit_id)
    take_step(session, actor, credit, Step.EXPLAIN, what.words, now=now)
    credit.answer_by = None
