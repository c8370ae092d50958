from sqlmodel import Session, col, select

from registry.additions.tables import ConcernAddition
from shared.refusals import NotFound

WORDS = "concern addition {id}"
"""What is sealed of it."""


def addition_row(session: Session, concern_id: str, addition_id: str) -> ConcernAddition:
    row = session.get(ConcernAddition, addition_id)
    if row is None or row.concern_id != concern_id:
        raise NotFound
    return row


def additions_to(session: Session, concern_id: str) -> list[ConcernAddition]:
    """The oldest first; there are a handful."""
    of_one = select(ConcernAddition).where(ConcernAddition.concern_id == concern_id)
    return list(session.exec(of_one.order_by(col(ConcernAddition.said_at), col(ConcernAddition.id))))
