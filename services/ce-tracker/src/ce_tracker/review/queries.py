"""Claims that wait for an administrator."""

from datetime import datetime

from pydantic import BaseModel
from sqlmodel import Session, col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from ce_tracker.credits.models import CreditSummary, CreditView
from ce_tracker.credits.queries import view
from ce_tracker.credits.tables import Credit
from ce_tracker.requirements.queries import rule_set_for
from shared.refusals import N_, NotFound
from shared.web import Queue

PAGE = 25


class Waiting(CreditSummary, frozen=True):
    name: str | None


class WaitingPage(BaseModel, frozen=True):
    """One page of the queue, oldest first."""

    page: int
    pages: int
    count: int
    claims: list[Waiting]


class ReviewView(BaseModel, frozen=True):
    """A claim as a reviewer sees it. `own`: it is the reviewer's own, so another person decides."""

    credit: CreditView
    own: bool
    may_decide: bool
    own_modules_count: bool
    next_id: str | None


def waiting_claims(session: Session, page: int = 1) -> WaitingPage:
    count, _ = _count(session)
    rows = session.exec(_queue().offset((page - 1) * PAGE).limit(PAGE))
    claims = [Waiting.model_validate(row, from_attributes=True) for row in rows]
    return WaitingPage(page=page, pages=max(1, -(-count // PAGE)), count=count, claims=claims)


def claim_to_review(session: Session, credit_id: str, reviewer_id: str) -> ReviewView:
    row = session.get(Credit, credit_id)
    if row is None:
        raise NotFound
    own = row.person_id == reviewer_id
    following = session.exec(_queue().where(Credit.id != credit_id, Credit.sent_at >= row.sent_at).limit(1)).first()
    return ReviewView(
        credit=view(session, row),
        own=own,
        may_decide=row.state == "waiting" and not own,
        own_modules_count=rule_set_for(session, row.taken_on.year).own_modules_count,
        next_id=following.id if following else None,
    )


def credits_queue(session: Session) -> Queue:
    """For the administrators' home."""
    count, oldest = _count(session)
    return Queue(
        slug="credits-to-review",
        title=N_("Continuing education: claims to look at"),
        count=count,
        oldest=oldest,
        url="/ce-tracker/review",
    )


def _queue() -> SelectOfScalar[Credit]:
    return select(Credit).where(Credit.state == "waiting").order_by(col(Credit.sent_at), col(Credit.id))


def _count(session: Session) -> tuple[int, datetime | None]:
    statement = select(func.count(), func.min(Credit.sent_at)).where(Credit.state == "waiting")
    return session.exec(statement).one()
