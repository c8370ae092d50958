"""What we do when the registry tells us something: write it down (`project_`), and open or resume the years (`on_`).

A projection decides nothing and emits nothing: rebuilding calls the same functions.
"""

from datetime import date

from sqlmodel import Session

from ce_tracker.reckoning.rules import Validity
from ce_tracker.years.commands import open_year, resume_years, turn_years
from ce_tracker.years.rows import books_of
from ce_tracker.years.tables import Certification
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
from shared.messaging import Handler, Subscription
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


def on_certification_granted(session: Session, event: CertificationGranted, envelope: Envelope) -> None:
    """Continuing education begins the January after certification; the year stands open at once."""
    [books] = books_of(session, [event.person_id])
    open_year(session, books, event.granted_on.year + 1, now=envelope.time)


def on_certification_suspended(session: Session, event: CertificationSuspended, envelope: Envelope) -> None:
    """A year that ended before the decision is turned before the pause begins."""
    turn_years(session, event.person_id, now=envelope.time)


def on_certification_paused(session: Session, event: CertificationPaused, envelope: Envelope) -> None:
    turn_years(session, event.person_id, now=envelope.time)


def on_certification_resumed(session: Session, event: CertificationResumed, envelope: Envelope) -> None:
    resume_years(session, event.person_id, now=envelope.time)


def on_certification_reinstated(session: Session, event: CertificationReinstated, envelope: Envelope) -> None:
    resume_years(session, event.person_id, now=envelope.time)


BATCH_WINDOW = 0.5
"""Whoever waits, waits to be found in the registry; their year may be opened a moment later."""

SUBSCRIPTIONS = (
    Subscription(
        "registry.certification",
        {
            CertificationGranted: Handler(project_granted, on_certification_granted),
            CertificationRenewed: Handler(project_renewed),
            CertificationRenewalWithdrawn: Handler(project_renewal_withdrawn),
            CertificationPaused: Handler(project_paused, on_certification_paused),
            CertificationResumed: Handler(project_resumed, on_certification_resumed),
            CertificationSuspended: Handler(project_suspended, on_certification_suspended),
            CertificationReinstated: Handler(project_reinstated, on_certification_reinstated),
            CertificationRevoked: Handler(project_revoked),
        },
        batch_window=BATCH_WINDOW,
    ),
)
