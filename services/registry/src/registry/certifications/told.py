"""Writing down what the CE tracker told; nothing here decides, emits or mails."""

from sqlmodel import Session

from registry.certifications.tables import CEYear
from shared.events import CEYearFulfilled, CEYearMissed, CEYearOpened, CEYearProgressed, CEYearReturned, Envelope


def project_opened(session: Session, event: CEYearOpened, envelope: Envelope) -> None:
    row = _row(session, event.person_id, event.year)
    row.minutes_required, row.ethics_minutes_required = event.minutes_required, event.ethics_minutes_required


def project_progressed(session: Session, event: CEYearProgressed, envelope: Envelope) -> None:
    row = _row(session, event.person_id, event.year)
    row.minutes, row.ethics_minutes = event.minutes, event.ethics_minutes


def project_fulfilled(session: Session, event: CEYearFulfilled, envelope: Envelope) -> None:
    row = _row(session, event.person_id, event.year)
    row.state, row.closed_on = "fulfilled", event.fulfilled_on


def project_missed(session: Session, event: CEYearMissed, envelope: Envelope) -> None:
    row = _row(session, event.person_id, event.year)
    row.state, row.closed_on, row.grace_until = "missed", event.missed_on, event.grace_until


def project_returned(session: Session, event: CEYearReturned, envelope: Envelope) -> None:
    row = _row(session, event.person_id, event.year)
    row.state, row.closed_on = "returned", event.returned_on


def _row(session: Session, person_id: str, year: int) -> CEYear:
    row = session.get(CEYear, (person_id, year))
    if row is None:
        row = CEYear(person_id=person_id, year=year)
        session.add(row)
    return row
