from datetime import datetime

from sqlmodel import Session

from ce_tracker.credits.rows import credit_row, steps_taken, take_step
from ce_tracker.credits.rules import Step, refuse_unless_as_seen
from ce_tracker.review.inputs import DoubtClaim
from ce_tracker.review.rows import answer_by, tell_owner
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs


def doubt_claim(session: Session, actor: Actor, credit_id: str, what: DoubtClaim, *, now: datetime) -> None:
    """Ask the owner of an accepted claim about it. It goes on counting while they are heard."""
    credit = credit_row(session, credit_id)
    refuse_if_own_affairs(actor, credit.person_id)
    refuse_unless_as_seen(what.seen, steps_taken(session, credit.id))
    take_step(session, actor, credit, Step.DOUBT, what.words, now=now)
    credit.answer_by = answer_by(session, now=now)
    tell_owner(session, credit.person_id, credit.id, asked=True, now=now)
