import sqlalchemy as sa
from sqlmodel import Session, col, select

from registry.changes.commands import drop_changes
from registry.watching.tables import Watch


def forget_watches(session: Session, person_id: str) -> None:
    """Forget who wanted to be told of somebody, and what was told; also for whom they themselves asked."""
    for row in session.exec(select(Watch).where(Watch.person_id == person_id)).all():
        drop_changes(session, row.id)
        session.delete(row)
    asked = sa.update(Watch).where(col(Watch.asked_by) == person_id)
    session.execute(asked.values(asked_by=""))
