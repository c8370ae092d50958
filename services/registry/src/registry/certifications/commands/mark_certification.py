"""Marking a certification: what two people decided, or a person's own retirement."""

from datetime import datetime

from sqlmodel import Session

from registry.certifications.rules import Act, Decision, move
from registry.certifications.tables import Certification
from shared.days import day_of
from shared.events import CertificationReinstated, CertificationRevoked, CertificationSuspended
from shared.messaging import record
from shared.refusals import NotFound

SAID = {
    "suspend": CertificationSuspended,
    "reinstate": CertificationReinstated,
    "revoke": CertificationRevoked,
}
"""The facts that others need to hear."""


def decide(session: Session, person_id: str, decision: Decision, now: datetime) -> None:
    """Carry out a decision that two people took; the caller has seen to it that they are two."""
    row = mark(session, person_id, decision, now)
    fact = SAID[decision](person_id=person_id, certificate_number=row.number, decided_on=day_of(now))
    record(session, fact, now=now)


def mark(session: Session, person_id: str, act: Act, now: datetime) -> Certification:
    row = session.get(Certification, person_id)
    if row is None:
        raise NotFound
    row.mark = move(row.mark, act)  # type: ignore[arg-type]
    row.marked_on = None if row.mark == "none" else day_of(now)
    session.add(row)
    return row
