from datetime import datetime

from sqlmodel import Session

from registry.certifications.commands.mark_certification import mark_certification
from registry.ledger.commands import append_fact
from registry.listings.commands import write_down_listing
from registry.names.commands import stand_still_while
from registry.statuses.rules.mark_certification import Decision
from shared.days import day_of
from shared.events import CertificationReinstated, CertificationRevoked, CertificationSuspended
from shared.messaging import record
from shared.notices import tell

FACTS = {
    Decision.SUSPEND: CertificationSuspended,
    Decision.REINSTATE: CertificationReinstated,
    Decision.REVOKE: CertificationRevoked,
}
"""What others need to hear."""


def carry_out_decision(
    session: Session, person_id: str, decision: Decision, approved: str = "", *, now: datetime
) -> None:
    """Carry out a decision that two people took; the caller has seen to it that they are two.

    `approved`: the record of their approval, to which the ledger commits.
    """
    against = decision != Decision.REINSTATE
    number = mark_certification(session, person_id, decision, now=now)
    stand_still_while(session, person_id, decided=against, now=now)
    decided = FACTS[decision](person_id=person_id, certificate_number=number, decided_on=day_of(now))
    fact = record(session, decided, now=now)
    append_fact(session, fact, decision=approved, now=now)
    if against:
        write_down_listing(session, person_id, fact.id, number, now=now)
    tell(session, person_id, "right-ended" if against else "right-given", "/registry/mine", now=now)
