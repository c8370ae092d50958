"""Granting: when all three conditions stand, once a person, and at no other time."""

from datetime import date, datetime

from sqlmodel import Session, col, select

from registry.certifications.numbers import new_number
from registry.certifications.rules import validity_after
from registry.certifications.tables import Certification
from registry.conditions.queries import conditions_of, facts_wait
from registry.conditions.tables import Commitment
from registry.issuing.queries import issuing_is_stopped
from registry.rule_sets import rule_set_on
from shared.events import CertificationGranted
from shared.messaging import record


def grant_if_all_stand(session: Session, person_id: str, now: datetime) -> str | None:
    """The new certificate's number; None if it is granted already, a condition is missing, or granting has to wait.

    It waits while issuing is stopped, and while something said about this person could not be taken in: that may be
    the withdrawal of a result. Whatever is taken in later asks again.
    """
    if session.get(Certification, person_id) is not None:
        return None
    standing_since = conditions_of(session, person_id).standing_since
    if standing_since is None or facts_wait(session, person_id) or issuing_is_stopped(session):
        return None
    return _grant(session, person_id, standing_since, now)


def grant_what_waits(session: Session, now: datetime) -> int:
    """Everybody who signed and has no certification yet is looked at again; how many were granted."""
    certified = select(Certification.person_id).where(Certification.person_id == Commitment.person_id).exists()
    waiting = session.exec(select(Commitment.person_id).where(~certified).order_by(col(Commitment.signed_on))).all()
    return sum(1 for person_id in waiting if grant_if_all_stand(session, person_id, now))


def _grant(session: Session, person_id: str, granted_on: date, now: datetime) -> str:
    rules = rule_set_on(granted_on)
    row = Certification(
        person_id=person_id,
        number=new_number(),
        granted_on=granted_on,
        valid_until=validity_after(granted_on.year, rules.first_years),
        rule_set=rules.id,
        recorded_at=now,
    )
    session.add(row)
    granted = CertificationGranted(
        person_id=person_id,
        certificate_number=row.number,
        granted_on=granted_on,
        valid_until=row.valid_until,
        rule_set=row.rule_set,
    )
    record(session, granted, now=now)
    return row.number
