from datetime import datetime

from sqlmodel import Session

from ce_tracker.credits.commands.parts import keep_evidence, own_credit, refuse_wrong_claim, step
from ce_tracker.credits.models import Claim, EvidenceFile
from ce_tracker.offerings.queries import offering_as_it_was
from ce_tracker.years.commands import turn_years


def answer(
    session: Session,
    credit_id: str,
    person_id: str,
    said: Claim,
    evidence: EvidenceFile | None,
    *,
    words: str | None,
    at_most: int,
    now: datetime,
) -> None:
    """Send a claim again with what was asked for. It keeps the day on which it was first sent, which is what counts."""
    credit = own_credit(session, credit_id, person_id)
    turn_years(session, person_id, now=now)
    offering = offering_as_it_was(session, credit.offering_id) if credit.offering_id else None
    refuse_wrong_claim(session, person_id, said, offering, now)
    step(session, credit, "answer", person_id, words, now)
    credit.taken_on, credit.minutes = said.taken_on, said.minutes
    if offering is None:
        credit.title, credit.provider = said.title or credit.title, said.provider or credit.provider
        credit.ethics = said.ethics
    if evidence is not None:
        keep_evidence(session, credit.id, evidence, at_most, now)
