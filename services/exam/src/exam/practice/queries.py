from sqlmodel import Session

from exam.items.content import PracticeTest
from exam.items.kinds.kind import Item
from exam.items.kinds.translations import OWN
from exam.items.kinds.view import Asked
from exam.items.queries import newest, read_item
from exam.items.rules import Responses, accepted, composed
from exam.practice.inputs import TryAnswer, TryQuestionPage
from exam.practice.rules import heard
from exam.practice.views import PracticeQuestion, Tried
from shared.refusals import NotFound


def practice_question(session: Session, number: int, language: str) -> PracticeQuestion:
    """One of the questions, in this language if it is told in it."""
    item, total = _item(session, number, language)
    return _shown(item, number, total, {}, None)


def try_answer(session: Session, number: int, what: TryAnswer, language: str) -> PracticeQuestion:
    """What one hears of an answer. Nothing is kept."""
    item, total = _item(session, number, language)
    answer = accepted(item.accepts, what.answer)
    return _shown(item, number, total, answer, _tried(item, answer))


def try_question_page(session: Session, number: int, what: TryQuestionPage, language: str) -> PracticeQuestion:
    """The same, of an answer as a form sends it."""
    item, _ = _item(session, number, language)
    fields = {"answer": what.answer} | {f"answers.{name}": one for name, one in what.answers.items()}
    return try_answer(session, number, TryAnswer(answer=composed(item.accepts, fields)), language)


def _item(session: Session, number: int, language: str) -> tuple[Item, int]:
    """It, and how many there are."""
    bodies = [body for test in newest(session, PracticeTest) for body in test.items]
    if not 1 <= number <= len(bodies):
        raise NotFound
    return read_item(bodies[number - 1], language), len(bodies)


def _shown(item: Item, number: int, total: int, answer: Responses, tried: Tried | None) -> PracticeQuestion:
    asked = Asked(
        item_id=item.id, position=number, kind=item.kind, stem=item.stem, language=item.language, answer=answer
    )
    return PracticeQuestion(
        number=number,
        total=total,
        question=item.view(asked),
        languages=(OWN, *sorted(item.translations)),
        template=item.template(),
        tried=tried,
    )


def _tried(item: Item, answer: Responses) -> Tried:
    said = item.rationale
    reasons = tuple(said.values()) if isinstance(said, dict) else (said,)
    return Tried(heard=heard(answer, item.score(answer)), reasons=tuple(one for one in reasons if one))
