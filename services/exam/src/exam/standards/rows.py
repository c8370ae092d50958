from collections.abc import Sequence

from sqlmodel import Session, col, select

from exam.standards.tables import Standard, StandardItem
from shared.refusals import NotFound


def standard_row(session: Session, standard_id: str) -> Standard:
    found = session.get(Standard, standard_id)
    if found is None:
        raise NotFound
    return found


def items_in_order(session: Session, standard_id: str, *, training: bool) -> Sequence[StandardItem]:
    asked = select(StandardItem).where(StandardItem.standard_id == standard_id, StandardItem.training == training)
    return session.exec(asked.order_by(col(StandardItem.position))).all()
