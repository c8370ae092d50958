"""Carrying a certification on: by a fulfilled year, or by coming back after one that was missed."""

from datetime import date, datetime

from sqlmodel import Session

from registry.certifications.rules import validity_after, validity_after_return
from registry.certifications.tables import Certification, Renewal
from registry.rule_sets import RuleSet, rule_set_on
from shared.events import CertificationRenewed
from shared.messaging import record
from shared.refusals import NotFound


def renew(session: Session, person_id: str, year: int, fulfilled_on: date, now: datetime) -> None:
    """A fulfilled year carries the certification on."""
    rules = rule_set_on(fulfilled_on)
    _carry_on(session, person_id, year, validity_after(year, rules.renewal_years), rules, now)


def bring_back(session: Session, person_id: str, year: int, returned_on: date, now: datetime) -> None:
    """Hours made up after the grace bring it back for the current year."""
    _carry_on(session, person_id, year, validity_after_return(returned_on), rule_set_on(returned_on), now)


def _carry_on(session: Session, person_id: str, year: int, valid_until: date, rules: RuleSet, now: datetime) -> None:
    row = session.get(Certification, person_id)
    if row is None:
        raise NotFound
    if session.get(Renewal, (person_id, year)) is not None:
        return
    renewal = Renewal(person_id=person_id, year=year, valid_until=valid_until, rule_set=rules.id, recorded_at=now)
    session.add(renewal)
    row.valid_until = max(row.valid_until, valid_until)
    session.add(row)
    renewed = CertificationRenewed(
        person_id=person_id, certificate_number=row.number, valid_until=row.valid_until, year=year
    )
    record(session, renewed, now=now)
