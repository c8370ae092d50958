from datetime import date, datetime

from sqlmodel import Session

from registry.certifications.numbers import new_number
from registry.certifications.rules.validity_dates import validity_after
from registry.certifications.tables import Certification
from registry.conditions.commands import note_granted
from registry.conditions.queries import conditions_of, facts_wait
from registry.index.commands import open_entry
from registry.issuing.queries import issuing_is_stopped
from registry.ledger.commands import append_fact
from registry.listings.queries import findable
from registry.names.commands import note_name_told
from registry.names.queries import attested_name
from registry.rule_sets.queries import rule_set_on
from registry.statuses.rules.mark_certification import Mark
from shared.events import CertificationGranted
from shared.messaging import record
from shared.notices import tell
from shared.rule_sets import use_rule_set


def grant_certification(session: Session, person_id: str, *, now: datetime) -> str | None:
    """Grant it when all three conditions stand, once a person, and at no other time. The new certificate's number.

    None if it is granted already, a condition is missing, or granting has to wait. It waits while issuing is stopped,
    and while something said about this person could not be taken in: that may be the withdrawal of a result. Whatever
    is taken in later asks again.
    """
    if session.get(Certification, person_id) is not None:
        return None
    complete_since = conditions_of(session, person_id).complete_since
    if complete_since is None or facts_wait(session, person_id) or issuing_is_stopped(session):
        return None
    return _grant(session, person_id, complete_since, now)


def _grant(session: Session, person_id: str, granted_on: date, now: datetime) -> str:
    rule_set = rule_set_on(session, granted_on)
    use_rule_set(session, rule_set.id, now=now)
    row = Certification(
        person_id=person_id,
        number=new_number(),
        granted_on=granted_on,
        valid_until=validity_after(granted_on.year, rule_set.rules.first_years),
        rule_set=rule_set.id,
        mark=Mark.NONE,
        recorded_at=now,
    )
    session.add(row)
    note_granted(session, person_id)
    granted = CertificationGranted(
        person_id=person_id,
        certificate_number=row.number,
        granted_on=granted_on,
        valid_until=row.valid_until,
        rule_set=row.rule_set,
    )
    fact = record(session, granted, now=now)
    open_entry(session, person_id, findable(session, person_id))
    attested = attested_name(session, person_id)
    leaf = append_fact(session, fact, name=attested.name if attested else "", now=now)
    note_name_told(session, person_id, leaf)
    tell(session, person_id, "paper-ready", "/registry/mine", now=now)
    return row.number
