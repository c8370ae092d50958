from datetime import datetime

from sqlmodel import Session

from curriculum.completion.commands.complete_module import complete_module
from curriculum.modules.models import Question
from curriculum.study.models import CheckView
from curriculum.study.queries.checks import check_view, own_attempt
from curriculum.study.rules import CheckHandedIn, check_answers, grade
from curriculum.study.tables import CheckAttempt


def keep_answers(session: Session, attempt_id: str, person_id: str, answers: dict[str, int]) -> CheckView:
    """Keep what is chosen so far, for later."""
    attempt, _ = own_attempt(session, attempt_id, person_id)
    _choose(attempt, answers, all_needed=False)
    session.add(attempt)
    return check_view(attempt)


def hand_in_check(
    session: Session, attempt_id: str, person_id: str, answers: dict[str, int], *, now: datetime
) -> CheckView:
    """The result, with a reason for each answer. Passed completes the module; not yet passed is tried again at once."""
    attempt, training = own_attempt(session, attempt_id, person_id)
    key = _choose(attempt, answers, all_needed=True)
    attempt.handed_in_at = now
    attempt.right = grade(key, attempt.answers)
    attempt.passed = attempt.right >= attempt.passing
    session.add(attempt)
    session.flush()
    if attempt.passed:
        complete_module(session, training, attempt.module, now=now)
    return check_view(attempt)


def _choose(attempt: CheckAttempt, answers: dict[str, int], *, all_needed: bool) -> dict[str, int]:
    """Put the answers in; the key of the questions as they were asked."""
    if attempt.handed_in_at is not None:
        raise CheckHandedIn
    questions = [Question.model_validate(question) for question in attempt.questions]
    options = {question.id: len(question.options) for question in questions}
    chosen = {**attempt.answers, **answers}
    check_answers(options, chosen, all_needed=all_needed)
    attempt.answers = chosen
    return {
        question.id: next(place for place, option in enumerate(question.options) if option.right)
        for question in questions
    }
