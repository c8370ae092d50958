from typing import Any, TypeVar

import sqlalchemy as sa
from sqlmodel import Session, col, select

from curriculum.checks.rules import order_of_options
from curriculum.checks.sheet import CheckSheet
from curriculum.checks.views import Answered, OptionView, QuestionView, SheetView, Tries, TryView
from curriculum.modules.content import Question
from shared.paging import page

Shown = TypeVar("Shown", bound=SheetView)


def questions_of(sheet: CheckSheet) -> list[Question]:
    return [Question.model_validate(question) for question in sheet.questions]


def view_sheet(kind: type[Shown], sheet: CheckSheet, **more: Any) -> Shown:
    """Before it is handed in, nothing in it tells which option is right. `more`: what only this kind has."""
    questions = questions_of(sheet)
    handed_in = sheet.handed_in_at is not None
    return kind(
        id=sheet.id,
        number=sheet.number,
        passing=sheet.passing,
        questions=tuple(_asked(question, sheet.id) for question in questions),
        answers=sheet.answers,
        handed_in_at=sheet.handed_in_at,
        right=sheet.right,
        passed=sheet.passed,
        result=tuple(_answered(question, sheet.answers[question.id]) for question in questions if handed_in),
        **more,
    )


def tries_of(session: Session, kind: type[CheckSheet], *whose: sa.ColumnElement[bool], after: str = "") -> Tries:
    """The tries of one person at one check, the first one first. `whose`: what says whose they are."""
    states = select(kind.number, kind.handed_in_at).where(*whose)
    newest = session.exec(states.order_by(col(kind.number).desc()).limit(1)).first()
    if newest is None:
        return Tries()
    handed_in = select(kind).where(*whose, col(kind.handed_in_at).is_not(None))
    return Tries(
        handed_in=page(session, handed_in, by=(kind.number, kind.id), after=after).map(_try),
        begun=True,
        half_filled=newest[1] is None,
    )


def _try(sheet: CheckSheet) -> TryView:
    return TryView(
        id=sheet.id,
        number=sheet.number,
        asked=len(sheet.questions),
        right=sheet.right or 0,
        passed=bool(sheet.passed),
    )


def _asked(question: Question, sheet_id: str) -> QuestionView:
    order = order_of_options(len(question.options), f"{sheet_id} {question.id}")
    options = tuple(OptionView(id=place, text=question.options[place].text) for place in order)
    return QuestionView(id=question.id, stem=question.stem, options=options)


def _answered(question: Question, chosen: int) -> Answered:
    option = question.options[chosen]
    right = next(option for option in question.options if option.right)
    return Answered(
        stem=question.stem,
        chosen=option.text,
        right=option.right,
        feedback=option.feedback,
        better=None if option.right else right.text,
        better_because=None if option.right else right.feedback,
    )
