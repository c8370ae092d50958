"""Where a person stands in the modules, and what they may open."""

from typing import Any

from sqlmodel import Session, col, func, select

from curriculum.cohorts.queries import training_of
from curriculum.cohorts.tables import Training
from curriculum.completion.queries import modules_completed
from curriculum.modules.models import Question
from curriculum.study.models import (
    Answered,
    CheckView,
    ModuleProgress,
    OptionView,
    QuestionView,
    ReflectionView,
)
from curriculum.study.rules import Reader, check_readable, order_of_options
from curriculum.study.tables import CheckAttempt, PageRead, Reflection
from curriculum.vault.keyring import Keyring
from curriculum.vault.queries import unseal
from shared.identity import Identity
from shared.refusals import NotFound


def reader_of(session: Session, who: Identity, training: Training | None) -> Reader:
    completed = frozenset(modules_completed(session, training.id)) if training else frozenset()
    return Reader(training.state if training else None, completed, who.has("facilitator", "administrator"))


def show_progress(session: Session, who: Identity, number: int) -> ModuleProgress:
    """How far this reader is in a module; refused where it is still locked."""
    training = training_of(session, who.person_id)
    reader = reader_of(session, who, training)
    check_readable(reader, number)
    return progress_of(session, reader, training, number)


def look_at(session: Session, who: Identity, number: int) -> ModuleProgress:
    """The same without refusing: a locked module has a page that says what opens it."""
    training = training_of(session, who.person_id)
    return progress_of(session, reader_of(session, who, training), training, number)


def progress_of(session: Session, reader: Reader, training: Training | None, number: int) -> ModuleProgress:
    state = reader.state_of(number)
    keeps = reader.training in ("studying", "completed") and state != "locked"
    if training is None or not keeps:
        return ModuleProgress(state=state, keeps=False, opened_by=number - 1)
    tries = select(func.count()).where(CheckAttempt.training_id == training.id, CheckAttempt.module == number)
    return ModuleProgress(
        state=state,
        keeps=True,
        read=pages_read(session, training.id, number),
        tries=session.exec(tries).one(),
        opened_by=number - 1,
    )


def pages_read(session: Session, training_id: str, module: int) -> frozenset[int]:
    rows = session.exec(select(PageRead.page).where(PageRead.training_id == training_id, PageRead.module == module))
    return frozenset(rows)


def attempts_at(session: Session, training_id: str, module: int) -> list[CheckAttempt]:
    statement = select(CheckAttempt).where(CheckAttempt.training_id == training_id, CheckAttempt.module == module)
    return list(session.exec(statement.order_by(col(CheckAttempt.number))))


def own_attempt(session: Session, attempt_id: str, person_id: str) -> tuple[CheckAttempt, Training]:
    attempt = session.get(CheckAttempt, attempt_id)
    training = training_of(session, person_id)
    if attempt is None or training is None or attempt.training_id != training.id:
        raise NotFound
    return attempt, training


def show_check(session: Session, attempt_id: str, person_id: str) -> CheckView:
    return check_view(own_attempt(session, attempt_id, person_id)[0])


def check_view(attempt: CheckAttempt) -> CheckView:
    """Before it is handed in, nothing in it tells which option is right."""
    questions = [Question.model_validate(question) for question in attempt.questions]
    handed_in = attempt.handed_in_at is not None
    return CheckView.model_validate(
        {
            **attempt.model_dump(exclude={"questions", "training_id"}),
            "questions": [_asked(question, attempt.id) for question in questions],
            "result": [_answered(question, attempt.answers[question.id]) for question in questions if handed_in],
        }
    )


def show_reflection(session: Session, keyring: Keyring, person_id: str, module: int) -> ReflectionView:
    row = session.get(Reflection, (person_id, module))
    if row is None:
        return ReflectionView(text="", kept_at=None)
    text = unseal(session, keyring, person_id, f"reflection {module}", row.sealed)
    return ReflectionView(text=text, kept_at=row.kept_at)


def _asked(question: Question, attempt_id: str) -> QuestionView:
    order = order_of_options(len(question.options), f"{attempt_id} {question.id}")
    options = tuple(OptionView(id=place, text=question.options[place].text) for place in order)
    return QuestionView(id=question.id, stem=question.stem, options=options)


def _answered(question: Question, chosen: int) -> Answered:
    option = question.options[chosen]
    better: dict[str, Any] = {}
    if not option.right:
        right = next(option for option in question.options if option.right)
        better = {"better": right.text, "better_because": right.feedback}
    return Answered(stem=question.stem, chosen=option.text, right=option.right, feedback=option.feedback, **better)
