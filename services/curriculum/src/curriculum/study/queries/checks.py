from typing import Any

from sqlmodel import Session, col, select

from curriculum.cohorts.queries.places import training_of
from curriculum.cohorts.tables import Training
from curriculum.modules.models import Question
from curriculum.study.models import Answered, CheckView, OptionView, QuestionView
from curriculum.study.rules import order_of_options
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
    return [check_view(attempt) for attempt in attempts_at(session, training.id, module)] if training else []


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
