"""What administrators see: decisions that wait, and whether issuing is stopped."""

from datetime import date, datetime

from pydantic import BaseModel
from sqlmodel import Session, col, func, select

from registry.certifications.tables import Certification
from registry.issuing.queries import Stopped, the_stop
from registry.oversight.tables import DecisionRow
from shared.messaging.tables import Held
from shared.refusals import N_
from shared.web import Queue


class DecisionView(BaseModel, frozen=True):
    id: str
    number: str
    decision: str
    reason: str
    person_told_on: date | None
    state: str
    proposed_by: str
    proposed_at: datetime
    answered_at: datetime | None


class Oversight(BaseModel, frozen=True):
    waiting: tuple[DecisionView, ...]
    answered: tuple[DecisionView, ...]
    stop: Stopped | None


def oversight(session: Session) -> Oversight:
    """The newest hundred of each."""
    return Oversight(
        waiting=_decisions(session, waiting=True), answered=_decisions(session, waiting=False), stop=the_stop(session)
    )


def _decisions(session: Session, *, waiting: bool) -> tuple[DecisionView, ...]:
    of_state = col(DecisionRow.state) == "proposed" if waiting else col(DecisionRow.state) != "proposed"
    statement = (
        select(DecisionRow, Certification.number)
        .join(Certification, col(Certification.person_id) == col(DecisionRow.person_id))
        .where(of_state)
        .order_by(col(DecisionRow.proposed_at).desc())
        .limit(100)
    )
    return tuple(DecisionView(number=number, **row.model_dump()) for row, number in session.exec(statement))


def decisions_queue(session: Session) -> Queue:
    statement = select(func.count(), func.min(DecisionRow.proposed_at)).where(DecisionRow.state == "proposed")
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
