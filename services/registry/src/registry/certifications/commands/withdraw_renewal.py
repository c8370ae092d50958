from datetime import datetime

from sqlmodel import Session, select

from registry.certifications.rows import certification
from registry.certifications.rules.validity_dates import validity_after
from registry.certifications.tables import Renewal
from registry.ledger.commands import append_fact
from registry.rule_sets.queries import rule_set_on
from shared.events import CertificationRenewalWithdrawn
from shared.messaging import record


def withdraw_renewal(session: Session, person_id: str, year: int, *, now: datetime) -> None:
    """Take back that a year carried a certification on: what had filled it counts no more. Twice is harmless."""
    renewal = session.get(Renewal, (person_id, year))
    if renewal is None:
        return
    row = certification(session, person_id)
    session.delete(renewal)
    session.flush()
    left = [one.valid_until for one in session.exec(select(Renewal).where(Renewal.person_id == person_id))]
    first_years = rule_set_on(session, row.granted_on).rules.first_years
    row.valid_until = max([validity_after(row.granted_on.year, first_years), *left])
    withdrawn = CertificationRenewalWithdrawn(
        person_id=person_id, certificate_number=row.number, valid_until=row.valid_until, year=year
    )
    fact = record(session, withdrawn, now=now)
    append_fact(session, fact, rule_set=renewal.rule_set, now=now)
