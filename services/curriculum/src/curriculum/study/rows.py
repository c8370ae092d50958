from sqlmodel import Session, col, select

from curriculum.study.tables import CheckAttempt
from curriculum.trainings.views import Seat
from shared.refusals import NotFound


def own_attempt(session: Session, seat: Seat, check_id: str) -> CheckAttempt:
    attempt = session.get(CheckAttempt, check_id)
    if attempt is None or attempt.training_id != seat.training_id:
        raise NotFound
    return attempt


def attempts_at(session: Session, training_id: str, module: int) -> list[CheckAttempt]:
    at_one = select(CheckAttempt).where(CheckAttempt.training_id == training_id, CheckAttempt.module == module)
    return list(session.exec(at_one.order_by(col(CheckAttempt.number))))
