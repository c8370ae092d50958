from datetime import datetime

from sqlmodel import Session

from curriculum.checks.commands import choose_answers, hand_in_sheet
from curriculum.checks.queries import view_sheet
from curriculum.completion.commands.complete_module import complete_module
from curriculum.study.models import CheckView
from curriculum.study.queries.checks import own_attempt


def keep_answers(session: Session, attempt_id: str, person_id: str, answers: dict[str, int]) -> CheckView:
    """Keep what is chosen so far, for later."""
    attempt, _ = own_attempt(session, attempt_id, person_id)
    choose_answers(session, attempt, answers)
    return view_sheet(CheckView, attempt)


def hand_in_check(
    session: Session, attempt_id: str, person_id: str, answers: dict[str, int], *, now: datetime
) -> CheckView:
    """The result, with a reason for each answer. Passed completes the module; not yet passed is tried again at once."""
    attempt, training = own_attempt(session, attempt_id, person_id)
    if hand_in_sheet(session, attempt, answers, now=now):
        complete_module(session, training, attempt.module, now=now)
    return view_sheet(CheckView, attempt)
