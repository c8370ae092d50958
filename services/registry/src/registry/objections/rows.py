from sqlmodel import Session, col, select

from registry.objections.tables import Objection
from shared.refusals import NotFound

REASON, ANSWER = "objection reason {id}", "objection answer {id}"
"""What is sealed of it."""


def objection_row(session: Session, concern_id: str, seat_id: str) -> Objection:
    row = session.get(Objection, seat_id)
    if row is None or row.concern_id != concern_id:
        raise NotFound
    return row


def objections_to(session: Session, concern_id: str) -> list[Objection]:
    """All of one concern, the oldest first; there are a handful."""
    of_one = select(Objection).where(Objection.concern_id == concern_id)
    return list(session.exec(of_one.order_by(col(Objection.objected_at), col(Objection.id))))
