import sqlalchemy as sa
from sqlmodel import Session, col, select

from registry.concerns.commands.forget_concern import forget_concern
from registry.concerns.rules import State
from registry.concerns.tables import Concern


def forget_teller(session: Session, person_id: str) -> None:
    """Forget that somebody told of concerns; what they never sent goes, what they sent stays without them."""
    drafts = select(Concern.id).where(Concern.told_by == person_id, col(Concern.state) == State.DRAFT)
    for concern_id in session.exec(drafts).all():
        forget_concern(session, concern_id)
    session.execute(sa.update(Concern).where(col(Concern.told_by) == person_id).values(told_by=None))
