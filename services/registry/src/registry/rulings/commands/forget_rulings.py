import sqlalchemy as sa
from sqlmodel import Session, col

from registry.rulings.tables import Ruling


def forget_rulings(session: Session, concern_id: str) -> None:
    """Forget what was decided about a concern; what was done to a certification stands elsewhere."""
    session.execute(sa.delete(Ruling).where(col(Ruling.concern_id) == concern_id))
