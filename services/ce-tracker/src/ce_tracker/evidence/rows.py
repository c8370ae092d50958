"""What belongs to whom, and as what it is sealed."""

from sqlmodel import Session

from ce_tracker.evidence.tables import Evidence
from ce_tracker.keyring import opened
from shared.refusals import NotFound

HOUSE = "papers"
"""Whose key the marks are made with: nobody's, so that the papers of all can be compared."""


def context_of(id: str, what: str = "paper") -> str:
    return f"evidence {id} {what}"


def paper_of(
    session: Session, evidence_id: str, *, credit_id: str | None = None, draft_id: str | None = None
) -> Evidence:
    """A paper of this claim or draft; others look like none."""
    row = session.get(Evidence, evidence_id)
    if row is None or (row.credit_id, row.draft_id) != (credit_id, draft_id):
        raise NotFound
    return row


def opened_name(row: Evidence) -> str:
    return opened(row.person_id or "", context_of(row.id, "name"), row.sealed_name, row.name)
