"""What the registry tells of a certification, written down.

A projection decides nothing and emits nothing: rebuilding calls the same functions. The years above go on from it.
"""

from datetime import date

from sqlmodel import Session

from ce_tracker.certifications.rules import Validity
from ce_tracker.certifications.tables import Certification
from shared.events import (
    CertificationGranted,
    CertificationPaused,
    CertificationReinstated,
    CertificationRenewalWithdrawn,
    CertificationRenewed,
    CertificationResumed,
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
        standing=Validity.GRANTED,
    )
    session.add(row)
    session.flush()


def project_renewed(session: Session, event: CertificationRenewed, envelope: Envelope) -> None:
    _row(session, event.person_id).valid_until = event.valid_until


def project_renewal_withdrawn(session: Session, event: CertificationRenewalWithdrawn, envelope: Envelope) -> None:
    _row(session, event.person_id).valid_until = event.valid_until


def project_paused(session: Session, event: CertificationPaused, envelope: Envelope) -> None:
    _rest(_row(session, event.person_id), Validity.PAUSED, event.paused_on)


def project_resumed(session: Session, event: CertificationResumed, envelope: Envelope) -> None:
    row = _row(session, event.person_id)
    row.standing, row.since = Validity.GRANTED, event.resumed_on


def project_suspended(session: Session, event: CertificationSuspended, envelope: Envelope) -> None:
    _rest(_row(session, event.person_id), Validity.SUSPENDED, event.decided_on)


def project_reinstated(session: Session, event: CertificationReinstated, envelope: Envelope) -> None:
    row = _row(session, event.person_id)
    row.standing, row.since = Validity.GRANTED, event.decided_on


def project_revoked(session: Session, event: CertificationRevoked, envelope: Envelope) -> None:
    row = _row(session, event.person_id)
    row.standing, row.since = Validity.REVOKED, event.decided_on


def _rest(row: Certification, standing: Validity, on: date) -> None:
    """What rests already rests since then, whatever else is decided meanwhile."""
    if row.standing == Validity.GRANTED:
        row.since = on
    row.standing = standing


def _row(session: Session, person_id: str) -> Certification:
    row = session.get(Certification, person_id)
    if row is None:
        raise NotFound
    session.add(row)
    return row
