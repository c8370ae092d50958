"""Claims that wait for an administrator."""

from sqlmodel import Session

from ce_tracker.credits.queries import credit_after, credit_view, waiting_count, waiting_credits
from ce_tracker.credits.rows import credit_row
from ce_tracker.credits.rules import State
from ce_tracker.evidence.queries import likenesses
from ce_tracker.requirements.queries import rule_set_for
from ce_tracker.review.views import ReviewView, Waiting, WaitingPage
from shared.actor import Actor
from shared.refusals import N_
from shared.web import Queue

PAGE = 25


def waiting_claims(session: Session, number: int = 1) -> WaitingPage:
    """Page `number` of the queue; programs count its pages, so that they are no cursor's."""
    count = waiting_count(session).count
    rows = session.exec(waiting_credits().offset((number - 1) * PAGE).limit(PAGE))  # one numbered page
    claims = [Waiting.model_validate(row, from_attributes=True) for row in rows]
    return WaitingPage(page=number, pages=max(1, -(-count // PAGE)), count=count, claims=claims)


def claim_to_review(session: Session, actor: Actor, credit_id: str) -> ReviewView:
    row = credit_row(session, credit_id)
    own = row.person_id == actor.id
    return ReviewView(
        credit=credit_view(session, credit_id),
        own=own,
        may_decide=row.state == State.WAITING and not own,
        own_modules_count=rule_set_for(session, row.taken_on.year).rules.own_modules_count,
        next_id=credit_after(session, credit_id),
        likenesses=likenesses(session, credit_id),
    )


def credits_queue(session: Session) -> Queue:
    """For the administrators' home."""
    waiting = waiting_count(session)
    return Queue(
        slug="credits-to-review",
        title=N_("Continuing education: claims to look at"),
        count=waiting.count,
        oldest=waiting.oldest,
        url="/ce-tracker/review",
    )
