import sqlalchemy as sa
from sqlmodel import Session, col

from registry.concerns.commands.forget_concern import forget_concern
from registry.concerns.queries import drafts_told_by
from registry.concerns.tables import Concern


def forget_teller(session: Session, person_id: str) -> None:
    """Forget that somebody told of concerns; what they never sent goes, what they sent stays without them."""
    for concern_id in drafts_told_by(session, person_id):
        forget_concern(session, concern_id)
    session.execute(sa.update(Concern).where(col(Concern.told_by) == person_id).values(told_by=None))
