from datetime import datetime

from sqlmodel import Session

from ce_tracker.evidence.rules import refuse_unless_evidence
from ce_tracker.evidence.tables import Evidence
from ce_tracker.evidence.views import EvidenceFile
from shared.ids import new_id


def keep_evidence(session: Session, credit_id: str, file: EvidenceFile, *, at_most: int, now: datetime) -> None:
    """Keep a paper of a claim; `at_most` bytes are taken."""
    refuse_unless_evidence(file.content_type, len(file.content), at_most)
    session.add(
        Evidence(
            id=new_id(),
            credit_id=credit_id,
            name=file.name,
            content_type=file.content_type,
            size=len(file.content),
            content=file.content,
            added_at=now,
        )
    )
