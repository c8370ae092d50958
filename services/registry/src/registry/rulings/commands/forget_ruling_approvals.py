import sqlalchemy as sa
from sqlmodel import Session, col

from registry.rulings.rows import (
    ABOUT,
)
from shared.approvals.tables import Approval


def forget_ruling_approvals(session: Session, concern_id: str) -> None:
    """Forget who approved it."""
    session.execute(sa.delete(Approval).where(col(Approval.about) == ABOUT, col(Approval.subject_id) == concern_id))
