from typing import Any, TypeVar

from curriculum.checks.models import Answered, OptionView, QuestionView, SheetView
from curriculum.checks.rules import order_of_options
from curriculum.checks.tables import CheckSheet
from curriculum.modules.models import Question

Shown = TypeVar("Shown", bound=SheetView)


def questions_of(sheet: CheckSheet) -> list[Question]:
    return [Question.model_validate(question) for question in sheet.questions]


def view_sheet(kind: type[Shown], sheet: CheckSheet) -> Shown:
    """Before it is handed in, nothing in it tells which option is right."""
    questions = questions_of(sheet)
    handed_in = sheet.handed_in_at is not None
    return kind.model_validate(
        {
            **sheet.model_dump(exclude={"questions"}),
            "questions": [_asked(question, sheet.id) for question in questions],
            "result": [_answered(question, sheet.answers[question.id]) for question in questions if handed_in],
        }
    )


def _asked(question: Question, sheet_id: str) -> QuestionView:
    order = order_of_options(len(question.options), f"{sheet_id} {question.id}")
    options = tuple(OptionView(id=place, text=question.options[place].text) for place in order)
    return QuestionView(id=question.id, stem=question.stem, options=options)


def _answered(question: Question, chosen: int) -> Answered:
    option = question.options[chosen]
    better: dict[str, Any] = {}
    if not option.right:
        right = next(option for option in question.options if option.right)
        better = {"better": right.text, "better_because": right.feedback}
    return Answered(stem=question.stem, chosen=option.text, right=option.right, feedback=option.feedback, **better)
