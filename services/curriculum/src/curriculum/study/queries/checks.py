from sqlmodel import Session, col, select

from curriculum.checks.queries import view_sheet
from curriculum.cohorts.queries.places import training_of
from curriculum.cohorts.tables import Training
from curriculum.study.models import CheckView
from curriculum.study.tables import CheckAttempt
from shared.refusals import NotFound


def attempts_at(session: Session, training_id: str, module: int) -> list[CheckAttempt]:
    statement = select(CheckAttempt).where(CheckAttempt.training_id == training_id, CheckAttempt.module == module)
    return list(session.exec(statement.order_by(col(CheckAttempt.number))))


def own_attempt(session: Session, attempt_id: str, person_id: str) -> tuple[CheckAttempt, Training]:
    attempt = session.get(CheckAttempt, attempt_id)
    training = training_of(session, person_id)
    if attempt is None or training is None or attempt.training_id != training.id:
        raise NotFound
    return attempt, training


def list_tries(session: Session, person_id: str | None, module: int) -> list[CheckView]:
    training = training_of(session, person_id)
    attempts = attempts_at(session, training.id, module) if training else []
    return [view_sheet(CheckView, attempt) for attempt in attempts]


def show_check(session: Session, attempt_id: str, person_id: str) -> CheckView:
    return view_sheet(CheckView, own_attempt(session, attempt_id, person_id)[0])
