from datetime import datetime

from sqlmodel import Session

from exam.answers.queries.my_sittings import views_of
from exam.answers.queries.saved_answers import answers_of
from exam.answers.views import Saved, SittingWithQuestions
from exam.forms.queries import questions
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
    flagged = {mark.position: mark.flagged for mark in sitting.questions}
    asked = questions(session, sat.form_id, language)
    views = (view_of(one, saved.get(one.item.id), flagged=flagged[one.number]) for one in asked)
    return SittingWithQuestions(sitting=sitting, questions=tuple(views))


def view_of(question: Question, saved: Saved | None, *, flagged: bool) -> QuestionView:
    item, newest = question.item, saved or Saved({}, 0, None)
    asked = Asked(
        item_id=item.id,
        position=question.number,
        kind=item.kind,
        stem=item.stem,
        language=item.language,
        answer=newest.answer,
        sequence=newest.sequence,
        saved_at=newest.saved_at,
        flagged=flagged,
    )
    return item.view(asked)
