"""Granting, renewing and marking a certification. Each records its fact in the same transaction."""

from datetime import date, datetime

from sqlmodel import Session

from registry.certifications.numbers import new_number
from registry.certifications.rules import (
    Decision,
    first_validity,
    move,
    validity_after,
    validity_after_return,
)
from registry.certifications.tables import Certification, Renewal
from registry.conditions.commands import sign_commitment
from registry.conditions.queries import conditions_of
from registry.issuing.queries import issuing_is_stopped
from registry.listings.commands import begin_listing
from registry.listings.rules import Choice
from registry.rule_sets import rule_set_on
from shared.events import (
    CertificationGranted,
    CertificationReinstated,
    CertificationRenewed,
    CertificationRevoked,
    CertificationSuspended,
)
from shared.messaging import record
from shared.refusals import NotFound

SAID = {
    "suspend": CertificationSuspended,
    "reinstate": CertificationReinstated,
    "revoke": CertificationRevoked,
}
"""The facts that other services need; a retirement changes nothing for them."""


def grant_if_all_stand(session: Session, person_id: str, now: datetime) -> str | None:
    """The new certificate's number; None if a condition is missing, it is granted already, or issuing is stopped."""
    if session.get(Certification, person_id) is not None or issuing_is_stopped(session):
        return None
    standing_since = conditions_of(session, person_id).standing_since
    if standing_since is None:
        return None
    return _grant(session, person_id, standing_since, now)


def _grant(session: Session, person_id: str, granted_on: date, now: datetime) -> str:
    row = Certification(
        person_id=person_id,
        number=new_number(),
        granted_on=granted_on,
        valid_until=first_validity(granted_on),
        rule_set=rule_set_on(granted_on).id,
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


def renew(session: Session, person_id: str, year: int, now: datetime) -> None:
    """A fulfilled year carries the certification on."""
    _carry_on(session, person_id, year, validity_after(year), now)


def bring_back(session: Session, person_id: str, year: int, returned_on: date, now: datetime) -> None:
    """Hours made up after the grace bring it back for the current year."""
    _carry_on(session, person_id, year, validity_after_return(returned_on), now)


def _carry_on(session: Session, person_id: str, year: int, valid_until: date, now: datetime) -> None:
    row = session.get(Certification, person_id)
    if row is None:
        raise NotFound
    if session.get(Renewal, (person_id, year)) is not None:
        return
    session.add(Renewal(person_id=person_id, year=year, valid_until=valid_until, recorded_at=now))
    row.valid_until = max(row.valid_until, valid_until)
    session.add(row)
    renewed = CertificationRenewed(
        person_id=person_id, certificate_number=row.number, valid_until=row.valid_until, year=year
    )
    record(session, renewed, now=now)


def mark(session: Session, person_id: str, decision: Decision, now: datetime) -> None:
    """Carry out a decision that two people took, or a person's own retirement."""
    row = session.get(Certification, person_id)
    if row is None:
        raise NotFound
    row.mark = move(row.mark, decision)  # type: ignore[arg-type]
    row.marked_on = None if row.mark == "none" else now.date()
    session.add(row)
    if said := SAID.get(decision):
        fact = said(person_id=person_id, certificate_number=row.number, decided_on=now.date())
        record(session, fact, now=now)


def sign_and_list(
    session: Session,
    person_id: str,
    *,
    name: str,
    code_version: str,
    choice: Choice,
    now: datetime,
) -> str | None:
    """The third condition and the choice how to be listed, in one step; the certificate's number if it is granted."""
    sign_commitment(session, person_id, name, code_version, now)
    begin_listing(session, person_id, choice, name, now)
    session.flush()
    return grant_if_all_stand(session, person_id, now)
