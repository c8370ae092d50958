from datetime import date, datetime

from sqlmodel import Session

from registry.certifications.commands.withdraw_renewal import withdraw_renewal
from registry.certifications.rows import certification
from registry.certifications.tables import Renewal
from registry.ledger.commands import append_fact
from shared.events import CertificationRenewed
from shared.messaging import record
from shared.notices import tell
from shared.rule_sets import use_rule_set


def renew_certification(
    session: Session, person_id: str, year: int, valid_until: date, rule_set: str, *, now: datetime
) -> None:
    """Carry a certification on by a year that was fulfilled or made up, once a year.

    Told again with another day, the year carries it to where that day leads.
    """
    row = certification(session, person_id)
    before = session.get(Renewal, (person_id, year))
    if before is not None and (before.valid_until, before.rule_set) == (valid_until, rule_set):
        return
    withdraw_renewal(session, person_id, year, now=now)
    use_rule_set(session, rule_set, now=now)
    session.add(Renewal(person_id=person_id, year=year, valid_until=valid_until, rule_set=rule_set, recorded_at=now))
    row.valid_until = max(row.valid_until, valid_until)
    renewed = CertificationRenewed(
        person_id=person_id, certificate_number=row.number, valid_until=row.valid_until, year=year
    )
    fact = record(session, renewed, now=now)
    append_fact(session, fact, rule_set=rule_set, carried_to=valid_until, now=now)
    tell(session, person_id, "decision-made", "/registry/mine", now=now)
