"""What administrators see: decisions that wait, and whether issuing is stopped."""

from datetime import date, datetime
from typing import Any

from sqlmodel import Session, col, func, select

from registry.certifications.queries import certifications, granted_when
from registry.certifications.rules.mark_certification import Decision
from registry.issuing.queries import the_stop
from registry.oversight.rows import ABOUT
from registry.oversight.rules import state_told_by
from registry.oversight.tables import DecisionRow
from registry.oversight.views import Confirmed, DecisionView, Oversight, Resumed
from shared.approvals.tables import Approval
from shared.messaging.tables import Held
from shared.paging import page
from shared.refusals import N_
from shared.web import Queue

CERTIFIED = certifications().subquery("certified")
DECISIONS: Any = (
    select(Approval, col(DecisionRow.person_told_on), CERTIFIED.c.number)
    .join(DecisionRow, col(DecisionRow.id) == col(Approval.id))
    .join(CERTIFIED, CERTIFIED.c.person_id == col(Approval.subject_id))
    .where(Approval.about == ABOUT)
)
WAITS, ANSWERED = col(Approval.closed_at).is_(None), col(Approval.closed_at).is_not(None)
BY = (Approval.first_at, Approval.id)


def oversight(session: Session, *, after: str = "", answered_after: str = "") -> Oversight:
    waiting = page(session, DECISIONS.where(WAITS), by=BY, after=after)
    answered = page(session, DECISIONS.where(ANSWERED), by=BY, after=answered_after, newest_first=True)
    return Oversight(
        waiting=waiting.map(_view).items,
        after=waiting.after,
        answered=answered.map(_view).items,
        answered_after=answered.after,
        stop=the_stop(session),
    )


def _view(row: tuple[Approval, date | None, str]) -> DecisionView:
    approval, person_told_on, number = row
    return DecisionView(
        id=approval.id,
        number=number,
        decision=Decision(approval.act),
        reason=approval.reason,
        person_told_on=person_told_on,
        state=state_told_by(approval.second_by, approval.closed_at),
        proposed_by=approval.first_by,
        proposed_at=approval.first_at,
        answered_at=approval.closed_at,
    )


def confirmed_decisions(session: Session) -> tuple[Confirmed, ...]:
    """Every one, for the audit."""
    rows = session.exec(select(Approval).where(Approval.about == ABOUT, col(Approval.second_by).is_not(None)))
    return tuple(Confirmed(one.subject_id, one.act, one.first_by, one.second_by or "") for one in rows)


def resumed(session: Session, *, now: datetime) -> Resumed:
    """What resuming at this moment granted."""
    return Resumed(granted=granted_when(session, now=now))


def decisions_queue(session: Session) -> Queue:
    statement = select(func.count(), func.min(Approval.first_at)).where(Approval.about == ABOUT, WAITS)
    count, oldest = session.exec(statement).one()
    return Queue(
        slug="decisions",
        title=N_("Decisions that need a second person"),
        count=count,
        oldest=oldest,
        url="/registry/oversight",
    )


def facts_queue(session: Session) -> Queue:
    """Facts that could not be taken in: the people they are about are shown as being checked."""
    statement = select(func.count(), func.min(Held.parked_at)).where(col(Held.parked_at).is_not(None))
    count, oldest = session.exec(statement).one()
    return Queue(
        slug="facts", title=N_("Facts that wait for a person"), count=count, oldest=oldest, url="/registry/facts"
    )
