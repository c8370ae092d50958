"""Credits as their owner and the reviewers see them."""

import sqlalchemy as sa
from sqlmodel import Session, col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from ce_tracker.credits.rows import appeal_until, credit_row, own_credit, source_of
from ce_tracker.credits.rules import MOVES, State, Step
from ce_tracker.credits.tables import Credit, CreditStep
from ce_tracker.credits.views import (
    CreditSummary,
    CreditView,
    OnTheWay,
    ShareView,
    StepView,
    WaitingCount,
)
from ce_tracker.evidence.queries import evidence_file, evidence_of
from ce_tracker.evidence.views import EvidenceFile
from ce_tracker.years.queries import shares_of_source
from shared.actor import Actor
from shared.paging import Page, page
from shared.refusals import NotFound

FEW = 8
WAITS = col(Credit.state).in_((State.WAITING, State.DOUBTED))


def own_credits(session: Session, actor: Actor, *, after: str = "") -> Page[CreditSummary]:
    """Newest first."""
    mine = select(Credit).where(Credit.person_id == actor.id)
    found = page(session, mine, by=(Credit.sent_at, Credit.id), after=after, newest_first=True)
    return found.map(lambda row: CreditSummary.model_validate(row, from_attributes=True))


def own_credit_view(session: Session, actor: Actor, credit_id: str) -> CreditView:
    return _view(session, own_credit(session, actor, credit_id))


def credit_view(session: Session, credit_id: str) -> CreditView:
    """Anybody's, for those who look at claims."""
    return _view(session, credit_row(session, credit_id))


def evidence(session: Session, actor: Actor, credit_id: str, evidence_id: str) -> EvidenceFile:
    """The file, for the owner of the credit and for those who look at claims."""
    if credit_row(session, credit_id).person_id != actor.id and not actor.has("administrator"):
        raise NotFound
    return evidence_file(session, credit_id, evidence_id)


def on_the_way(session: Session, actor: Actor) -> OnTheWay:
    undecided = select(Credit).where(
        Credit.person_id == actor.id, col(Credit.state).in_((State.WAITING, State.MORE_ASKED, State.DOUBTED))
    )
    rows = session.exec(undecided.order_by(col(Credit.sent_at))).all()
    waiting = [row for row in rows if row.state == State.WAITING]
    return OnTheWay(
        minutes=sum(row.minutes for row in waiting),
        ethics_minutes=sum(row.minutes for row in waiting if row.ethics),
        waiting=len(waiting),
        more_asked=[row.id for row in rows if row.state == State.MORE_ASKED],
        doubted=[row.id for row in rows if row.state == State.DOUBTED],
    )


def waiting_credits() -> SelectOfScalar[Credit]:
    """A statement for others to go on with: what waits for a decision, oldest first; accepted ones in doubt with it."""
    return select(Credit).where(WAITS).order_by(col(Credit.sent_at), col(Credit.id))


def waiting_count(session: Session) -> WaitingCount:
    """`oldest`: of those that were never decided."""
    undecided = sa.case((col(Credit.state) == State.WAITING, col(Credit.sent_at)))
    count, oldest = session.exec(select(func.count(), func.min(undecided)).where(WAITS)).one()
    return WaitingCount(count=count, oldest=oldest)


def credit_after(session: Session, credit_id: str) -> str | None:
    """The next one that waits for a decision."""
    sent_at = credit_row(session, credit_id).sent_at
    others = waiting_credits().where(Credit.id != credit_id, Credit.sent_at >= sent_at)
    following = session.exec(others).first()
    return following.id if following else None


def other_credits(session: Session, credit: Credit) -> list[CreditSummary]:
    """The newest others of the same person, for whoever looks at this one."""
    same = select(Credit).where(Credit.person_id == credit.person_id, Credit.id != credit.id)
    rows = session.exec(same.order_by(col(Credit.sent_at).desc()).limit(FEW))  # the newest few, beside one claim
    return [CreditSummary.model_validate(row, from_attributes=True) for row in rows]


def _view(session: Session, row: Credit) -> CreditView:
    shares = shares_of_source(session, source_of(row))
    return CreditView(
        **CreditSummary.model_validate(row, from_attributes=True).model_dump(),
        name=row.name,
        offering_id=row.offering_id,
        evidence=evidence_of(session, row.id),
        steps=_steps(session, row.id),
        shares=[ShareView(year=share.year, minutes=share.minutes) for share in shares],
        may_answer=MOVES.allow(row.state, Step.ANSWER),
        may_withdraw=MOVES.allow(row.state, Step.WITHDRAW),
        appeal_until=appeal_until(session, row),
    )


def _steps(session: Session, credit_id: str) -> list[StepView]:
    rows = session.exec(select(CreditStep).where(CreditStep.credit_id == credit_id).order_by(col(CreditStep.id)))
    return [StepView.model_validate(row, from_attributes=True) for row in rows]
