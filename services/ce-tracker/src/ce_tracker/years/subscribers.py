"""What we do when the registry tells us something: it is written down below, and here years open or go on (`on_`)."""

from sqlmodel import Session

from ce_tracker.certifications.subscribers import (
    project_granted,
    project_paused,
    project_reinstated,
    project_renewal_withdrawn,
    project_renewed,
    project_resumed,
    project_revoked,
    project_suspended,
)
from ce_tracker.years.commands import open_year, resume_years, turn_years
from ce_tracker.years.rows import books_of
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
