from datetime import datetime

from sqlmodel import Session

from exam.answers.queries.my_sittings import views_of
from exam.answers.queries.saved_answers import answers_of, saved_answer
from exam.answers.views import QuestionPage, Saved, SittingView, SittingWithQuestions
from exam.forms.queries import question_at, questions
from exam.forms.views import Question
from exam.items.kinds.view import Asked, QuestionView
from exam.sittings.queries import my_sat
from exam.sittings.rules import State
from shared.actor import Actor


def my_sitting_with_questions(
    session: Session, actor: Actor, sitting_id: str, language: str = "en", *, now: datetime
) -> SittingWithQuestions:
    """The questions are there while the sitting is open and no break closes them."""
    sat = my_sat(session, actor, sitting_id)
    [sitting] = views_of(session, [sat], now=now)
    if sitting.state != State.OPEN or sitting.on_break or sitting.paused:
        return SittingWithQuestions(sitting=sitting, questions=())
    saved = answers_of(session, sitting_id)
    asked = tuple(_view(one, sitting, saved.get(one.item.id)) for one in questions(session, sat.form_id, language))
    return SittingWithQuestions(sitting=sitting, questions=asked)


def question_page(
    session: Session,
    actor: Actor,
    sitting_id: str,
    position: int,
    writer_token: str,
    language: str = "en",
    *,
    now: datetime,
) -> QuestionPage:
    """One question with what is saved, and the sitting around it."""
    sat = my_sat(session, actor, sitting_id)
    [sitting] = views_of(session, [sat], now=now)
    asked = question_at(session, sat.form_id, position, language)
    return QuestionPage(
        sitting=sitting,
        question=_view(asked, sitting, saved_answer(session, sitting_id, asked.item.id)),
        template=asked.item.template(),
        here=writer_token == sat.writer_token,
        total=len(sitting.questions),
    )


def _view(question: Question, sitting: SittingView, saved: Saved | None) -> QuestionView:
    item, mark = question.item, sitting.questions[question.number - 1]
    asked = Asked(
        item_id=item.id,
        position=question.number,
        kind=item.kind,
        stem=item.stem,
        language=item.language,
        answer=saved.answer if saved else {},
        sequence=saved.sequence if saved else 0,
        saved_at=saved.saved_at if saved else None,
        flagged=mark.flagged,
    )
    return item.view(asked)
