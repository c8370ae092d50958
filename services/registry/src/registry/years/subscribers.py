"""Projections of what the CE tracker says. Nothing here decides; what follows is done by the room `certifications`."""

from sqlmodel import Session

from registry.years.rules import State
from registry.years.tables import CEYear
from shared.events import (
    CEYearFulfilled,
    CEYearMissed,
    CEYearOpened,
    CEYearProgressed,
    CEYearReturned,
    Envelope,
    RecordYearCovered,
    RecordYearOpened,
    RecordYearReopened,
    RecordYearUncovered,
)

Told = (
    CEYearOpened
    | RecordYearOpened
    | CEYearProgressed
    | CEYearFulfilled
    | CEYearMissed
    | CEYearReturned
    | RecordYearCovered
    | RecordYearUncovered
    | RecordYearReopened
)


def project_opened_without_dates(session: Session, event: CEYearOpened, envelope: Envelope) -> None:
    row = _row(session, event)
    row.minutes_required, row.ethics_minutes_required = event.minutes_required, event.ethics_minutes_required


def project_opened(session: Session, event: RecordYearOpened, envelope: Envelope) -> None:
    row = _row(session, event)
    row.minutes_required, row.ethics_minutes_required = event.minutes_required, event.ethics_minutes_required
    row.grace_until = event.grace_until


def project_progressed(session: Session, event: CEYearProgressed, envelope: Envelope) -> None:
    row = _row(session, event)
    row.minutes, row.ethics_minutes = event.minutes, event.ethics_minutes


def project_fulfilled(session: Session, event: CEYearFulfilled, envelope: Envelope) -> None:
    row = _row(session, event)
    row.state, row.closed_on = State.FULFILLED, event.fulfilled_on
    _uncover(row)


def project_missed(session: Session, event: CEYearMissed, envelope: Envelope) -> None:
    row = _row(session, event)
    row.state, row.closed_on, row.grace_until = State.MISSED, event.missed_on, event.grace_until


def project_returned(session: Session, event: CEYearReturned, envelope: Envelope) -> None:
    row = _row(session, event)
    row.state, row.closed_on = State.RETURNED, event.returned_on
    _uncover(row)


def project_covered(session: Session, event: RecordYearCovered, envelope: Envelope) -> None:
    row = _row(session, event)
    row.covered, row.covered_until = True, event.until


def project_uncovered(session: Session, event: RecordYearUncovered, envelope: Envelope) -> None:
    row = _row(session, event)
    row.grace_until = event.grace_until
    _uncover(row)


def project_reopened(session: Session, event: RecordYearReopened, envelope: Envelope) -> None:
    row = _row(session, event)
    row.state, row.closed_on, row.grace_until = State.OPEN, None, event.grace_until


def _uncover(row: CEYear) -> None:
    row.covered, row.covered_until = False, None


def _row(session: Session, event: Told) -> CEYear:
    row = session.get(CEYear, (event.person_id, event.year))
    if row is None:
        row = CEYear(person_id=event.person_id, year=event.year, state=State.OPEN)
        session.add(row)
    return row
