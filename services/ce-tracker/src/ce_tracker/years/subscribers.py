"""What we do when the registry tells us something: write it down, and open or resume the years."""

from sqlmodel import Session

from ce_tracker.years import told
from ce_tracker.years.commands import open_year, resume_years, turn_years
from shared.events import (
    CertificationGranted,
    CertificationReinstated,
    CertificationRenewed,
    CertificationRevoked,
    CertificationSuspended,
    Envelope,
)
from shared.messaging import Handler, Subscription


def on_certification_granted(session: Session, event: CertificationGranted, envelope: Envelope) -> None:
    """Continuing education begins the January after certification; the year stands open at once."""
    open_year(session, event.person_id, event.granted_on.year + 1, envelope.time)


def on_certification_suspended(session: Session, event: CertificationSuspended, envelope: Envelope) -> None:
    """A year that ended before the decision is turned before the pause begins."""
    turn_years(session, event.person_id, now=envelope.time)


def on_certification_reinstated(session: Session, event: CertificationReinstated, envelope: Envelope) -> None:
    resume_years(session, event.person_id, envelope.time)


BATCH_WINDOW = 0.5
"""Whoever waits, waits to be found in the registry; their year may be opened a moment later."""

SUBSCRIPTIONS = (
    Subscription(
        "registry.certification",
        {
            CertificationGranted: Handler(told.project_granted, on_certification_granted),
            CertificationRenewed: Handler(told.project_renewed),
            CertificationSuspended: Handler(told.project_suspended, on_certification_suspended),
            CertificationReinstated: Handler(told.project_reinstated, on_certification_reinstated),
            CertificationRevoked: Handler(told.project_revoked),
        },
        batch_window=BATCH_WINDOW,
    ),
)
