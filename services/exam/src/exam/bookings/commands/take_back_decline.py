from sqlmodel import Session

from exam.bookings.tables import DeclinedExaminer
from shared.actor import Actor
from shared.refusals import NotFound


def take_back_decline(session: Session, actor: Actor, examiner_id: str) -> None:
    """Meet this examiner after all."""
    declined = session.get(DeclinedExaminer, (actor.id, examiner_id))
    if declined is None:
        raise NotFound
    session.delete(declined)
