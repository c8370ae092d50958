import sqlalchemy as sa
from sqlmodel import Session, col

from registry.concerns.tables import Concern, ConcernPrinciple, ConcernTie, ConcernView
from registry.deadlines.commands import forget_deadlines


def forget_concern(session: Session, concern_id: str) -> None:
    """Forget all that this room keeps of one."""
    for table in (ConcernPrinciple, ConcernTie, ConcernView):
        session.execute(sa.delete(table).where(col(table.concern_id) == concern_id))
    session.execute(sa.delete(Concern).where(col(Concern.id) == concern_id))
    forget_deadlines(session, concern_id)
