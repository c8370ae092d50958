from sqlmodel import Session, col

from curriculum.checks.queries import tries_of, view_sheet
from curriculum.checks.views import Tries
from curriculum.study.queries.progress import reading_of
from curriculum.study.rows import own_attempt
from curriculum.study.tables import CheckAttempt
from curriculum.study.views import CheckView
from curriculum.trainings.queries import own_seat
from shared.actor import Actor


def my_check(session: Session, actor: Actor, check_id: str) -> CheckView:
    """The questions; once they are handed in, the result."""
    attempt = own_attempt(session, own_seat(session, actor), check_id)
    return view_sheet(CheckView, attempt, module=attempt.module)


def my_tries(session: Session, actor: Actor, module: int, *, after: str = "") -> Tries:
    training = reading_of(session, actor).training
    if training is None:
        return Tries()
    whose = (col(CheckAttempt.training_id) == training.training_id, col(CheckAttempt.module) == module)
    return tries_of(session, CheckAttempt, *whose, after=after)
