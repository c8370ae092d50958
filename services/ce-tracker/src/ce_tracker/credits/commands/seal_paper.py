from datetime import datetime

from sqlmodel import Session

from ce_tracker.credits.rows import credit_row
from ce_tracker.evidence.commands import seal_evidence
from ce_tracker.evidence.queries import claim_of_paper


def seal_paper(session: Session, evidence_id: str, *, now: datetime) -> None:
    """Seal a paper that an earlier version kept as it was, for whoever claimed with it."""
    credit = credit_row(session, claim_of_paper(session, evidence_id) or "")
    seal_evidence(session, credit.person_id, evidence_id, course=credit.title, now=now)
