import sqlalchemy as sa
from sqlmodel import Session, col

from registry.certifications.tables import Certification, Renewal


def forget_certification(session: Session, person_id: str) -> None:
    """Forget somebody's certification and its renewals."""
    for table in (Renewal, Certification):
        session.execute(sa.delete(table).where(col(table.person_id) == person_id))
