"""Claims that wait for an administrator."""

from datetime import datetime

from sqlmodel import Session

from ce_tracker.credits.queries import credit_after, credit_view, other_credits, waiting_count, waiting_credits
from ce_tracker.credits.rows import credit_row, steps_by
from ce_tracker.credits.rules import MOVES, State, Step
from ce_tracker.evidence.queries import likenesses
from ce_tracker.requirements.queries import rule_set_for
from ce_tracker.review.rows import ABOUT
from ce_tracker.review.rules import AGAINST, was_heard
from ce_tracker.review.views import Reversal, ReviewView, Waiting, WaitingPage
from ce_tracker.years.queries import years_of
from shared.actor import Actor
from shared.approvals import open_approvals
from shared.days import day_of
from shared.refusals import N_
from shared.web import Queue

PAGE = 25


def waiting_claims(session: Session, number: int = 1) -> WaitingPage:
    """Page `number` of the queue; programs count its pages, so that they are no cursor's."""
    count = waiting_count(session).count
    rows = session.exec(waiting_credits().offset((number - 1) * PAGE).limit(PAGE))  # one numbered page
    claims = [Waiting.model_validate(row, from_attributes=True) for row in rows]
    return WaitingPage(page=number, pages=max(1, -(-count // PAGE)), count=count, claims=claims)


def claim_to_review(session: Session, actor: Actor, credit_id: str, *, now: datetime) -> ReviewView:
    row, credit = credit_row(session, credit_id), credit_view(session, credit_id)
    own = row.person_id == actor.id
    before = row.state == State.WAITING and actor.id in steps_by(session, row.id, *AGAINST)
    years = years_of(session, row.person_id, day_of(now))
    return ReviewView(
        credit=credit,
        own=own,
        decided_before=before,
        may_decide=row.state == State.WAITING and not own and not before,
        may_doubt=MOVES.allow(row.state, Step.DOUBT) and not own,
        may_settle=MOVES.allow(row.state, Step.REVERSE) and not own,
        heard=was_heard(row.answer_by, day_of(now)),
        reversal=_reversal(session, actor, row.id),
        own_modules_count=rule_set_for(session, row.taken_on.year).rules.own_modules_count,
        next_id=credit_after(session, credit_id),
        likenesses=likenesses(session, credit_id),
        year=next((one for one in years if one.year == row.taken_on.year), None),
        others=other_credits(session, row),
    )


def _reversal(session: Session, actor: Actor, credit_id: str) -> Reversal | None:
    first = open_approvals(session, ABOUT, [credit_id]).get(credit_id)
    return Reversal(mine=first.first_by == actor.id, reason=first.reason) if first else None


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
