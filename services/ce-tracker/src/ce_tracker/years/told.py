"""Writing down what the registry told. Nothing here decides, emits or mails: rebuilding calls the same functions."""

from sqlmodel import Session

from ce_tracker.years.tables import Certification
from shared.events import (
    CertificationGranted,
    CertificationReinstated,
    CertificationRenewed,
    CertificationRevoked,
    CertificationSuspended,
    Envelope,
)
from shared.refusals import NotFound


def project_granted(session: Session, event: CertificationGranted, envelope: Envelope) -> None:
    row = Certification(
        person_id=event.person_id,
        number=event.certificate_number,
        granted_on=event.granted_on,
        valid_until=event.valid_until,
    )
    session.add(row)
    session.flush()


def project_renewed(session: Session, event: CertificationRenewed, envelope: Envelope) -> None:
    _row(session, event.person_id).valid_until = event.valid_until


def project_suspended(session: Session, event: CertificationSuspended, envelope: Envelope) -> None:
    row = _row(session, event.person_id)
    row.standing, row.since = "suspended", event.decided_on


def project_reinstated(session: Session, event: CertificationReinstated, envelope: Envelope) -> None:
    row = _row(session, event.person_id)
    row.standing, row.since = "granted", event.decided_on


def project_revoked(session: Session, event: CertificationRevoked, envelope: Envelope) -> None:
    row = _row(session, event.person_id)
    row.standing, row.since = "revoked", event.decided_on


def _row(session: Session, person_id: str) -> Certification:
    row = session.get(Certification, person_id)
    if row is None:
        raise NotFound
    session.add(row)
    return row
