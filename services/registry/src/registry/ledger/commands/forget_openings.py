import sqlalchemy as sa
from sqlmodel import Session, col

from registry.ledger.tables import LedgerOpening


def forget_openings(session: Session, person_id: str) -> None:
    """Forget what somebody's leaves say. Their commitments stand, and nobody opens them any more."""
    session.execute(sa.delete(LedgerOpening).where(col(LedgerOpening.person_id) == person_id))
