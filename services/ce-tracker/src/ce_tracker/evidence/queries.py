from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, select

from ce_tracker.evidence.tables import Evidence
from ce_tracker.evidence.views import EvidenceFile, EvidenceView
from shared.refusals import NotFound


def evidence_of(session: Session, credit_id: str) -> list[EvidenceView]:
    """The papers of a claim, without their content."""
    columns: Any = (Evidence.id, Evidence.name, Evidence.content_type, Evidence.size, Evidence.added_at)
    papers = sa.select(*columns).where(col(Evidence.credit_id) == credit_id).order_by(col(Evidence.added_at))
    return [EvidenceView.model_validate(row, from_attributes=True) for row in session.execute(papers)]


def evidence_file(session: Session, credit_id: str, evidence_id: str) -> EvidenceFile:
    row = session.exec(select(Evidence).where(Evidence.id == evidence_id, Evidence.credit_id == credit_id)).first()
    if row is None:
        raise NotFound
    return EvidenceFile.model_validate(row, from_attributes=True)
