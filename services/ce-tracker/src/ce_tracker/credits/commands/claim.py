from datetime import datetime

from sqlmodel import Session, select

from ce_tracker.credits.commands.parts import keep_evidence, note, refuse_wrong_claim
from ce_tracker.credits.models import Claim, EvidenceFile
from ce_tracker.credits.rules import refuse_twice
from ce_tracker.credits.tables import Credit
from ce_tracker.offerings.queries import OfferingView, open_offering
from ce_tracker.years.commands import turn_years
from shared.ids import new_id


def claim(
    session: Session,
    person_id: str,
    said: Claim,
    evidence: EvidenceFile,
    *,
    name: str | None,
    at_most: int,
    now: datetime,
) -> str:
    """The new credit's id. `at_most` is how many bytes of evidence are taken, `name` what the account calls them."""
    turn_years(session, person_id, now=now)
    offering = open_offering(session, said.offering_id) if said.offering_id else None
    refuse_wrong_claim(session, person_id, said, offering, now)
    row = _credit(person_id, said, offering, name, now)
    refuse_twice(_same(session, row))
    session.add(row)
    session.flush()
    keep_evidence(session, row.id, evidence, at_most, now)
    note(session, row.id, "sent", person_id, None, now)
    return row.id


def _credit(person_id: str, said: Claim, offering: OfferingView | None, name: str | None, now: datetime) -> Credit:
    return Credit(
        id=new_id(),
        person_id=person_id,
        name=name,
        offering_id=offering.id if offering else None,
        title=offering.title if offering else said.title or "",
        provider=offering.provider if offering else said.provider or "",
        taken_on=said.taken_on,
        minutes=said.minutes,
        ethics=offering.ethics if offering else said.ethics,
        sent_at=now,
    )


def _same(session: Session, credit: Credit) -> list[str]:
    statement = select(Credit.state).where(
        Credit.person_id == credit.person_id,
        Credit.taken_on == credit.taken_on,
        Credit.title == credit.title,
        Credit.minutes == credit.minutes,
    )
    return list(session.exec(statement))
