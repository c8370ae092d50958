from sqlmodel import Session

from shared.approvals.tables import Approval
from shared.refusals import NotFound

ABOUT = "certification"
"""Approvals about a certification have its person's id as their subject."""


def approval_of(session: Session, decision_id: str) -> Approval:
    row = session.get(Approval, decision_id)
    if row is None or row.about != ABOUT:
        raise NotFound
    return row
