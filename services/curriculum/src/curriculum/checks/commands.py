"""What one does with a sheet, whosever it is. Who may do it, and what follows from passing, is said by each room."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, TypeVar

from sqlmodel import Session

from curriculum.checks.inputs import ChooseAnswers
from curriculum.checks.queries import questions_of
from curriculum.checks.rules import draw, grade, refuse_if_handed_in, refuse_unless_answered
from curriculum.checks.sheet import CheckSheet
from curriculum.modules.content import Check
from shared.ids import new_id
from shared.versions import merged

Sheet = TypeVar("Sheet", bound=CheckSheet)


def begin_sheet(
    session: Session, kind: type[Sheet], check: Check, earlier: Sequence[Sheet], *, now: datetime, **whose: Any
) -> str:
    """Begin a fresh try, or take up the one that was left half-filled. `whose`: columns that say whose it is."""
    if earlier and earlier[-1].handed_in_at is None:
        return earlier[-1].id
    sheet_id = new_id()
    asked = [[str(question["id"]) for question in sheet.questions] for sheet in earlier]
    pool = [question.id for question in check.questions]
    session.add(
        kind(
            id=sheet_id,
            number=len(earlier) + 1,
            passing=check.passing,
            questions=[check.question(one).model_dump(mode="json") for one in draw(pool, asked, check.draw, sheet_id)],
            answers={},
            started_at=now,
            **whose,
        )
    )
    session.flush()
    return sheet_id


def choose_answers(session: Session, sheet: CheckSheet, what: ChooseAnswers, *, all_needed: bool = False) -> None:
    """Keep what is chosen so far."""
    refuse_if_handed_in(handed_in=sheet.handed_in_at is not None)
    options = {question.id: len(question.options) for question in questions_of(sheet)}
    chosen = merged(what.base, saved=sheet.answers, sent=what.answers, group="answers", all_seen=all_needed)
    refuse_unless_answered(options, chosen, all_needed=all_needed)
    sheet.answers = chosen
    session.add(sheet)


def hand_in_sheet(session: Session, sheet: CheckSheet, what: ChooseAnswers, *, now: datetime) -> bool:
    """Grade it by the key of the questions as they were asked. True: it is passed."""
    choose_answers(session, sheet, what, all_needed=True)
    key = {
        one.id: next(place for place, option in enumerate(one.options) if option.right) for one in questions_of(sheet)
    }
    sheet.handed_in_at = now
    sheet.right = grade(key, sheet.answers)
    sheet.passed = sheet.right >= sheet.passing
    return sheet.passed
