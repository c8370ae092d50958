from sqlmodel import Session, col, func, select

from registry.advice.rows import ANSWER, QUESTION, question_to_answer_row
from registry.advice.tables import AdviceQuestion
from registry.advice.views import MyQuestion, QuestionToAnswer, WaitingQuestion
from shared.actor import Actor
from shared.paging import Page, page
from shared.refusals import N_
from shared.vault import Keyring
from shared.web import Queue

WAITS = col(AdviceQuestion.answered_at).is_(None)


def my_questions(session: Session, actor: Actor, keyring: Keyring, *, after: str = "") -> Page[MyQuestion]:
    """One's own with their answers, the newest first."""
    by = (AdviceQuestion.asked_at, AdviceQuestion.id)
    mine = select(AdviceQuestion).where(AdviceQuestion.asked_by == actor.id)
    return page(session, mine, by=by, after=after, newest_first=True).map(lambda row: _mine(keyring, row))


def _mine(keyring: Keyring, row: AdviceQuestion) -> MyQuestion:
    return MyQuestion(
        id=row.id,
        question=keyring.unseal(row.asked_by, QUESTION.format(id=row.id), row.question),
        asked_at=row.asked_at,
        answer=keyring.unseal(row.asked_by, ANSWER.format(id=row.id), row.answer),
        answered_at=row.answered_at,
    )


def questions_waiting(session: Session, actor: Actor, *, after: str = "") -> Page[WaitingQuestion]:
    """Those of others that nobody has answered, who waits longest first."""
    by = (AdviceQuestion.asked_at, AdviceQuestion.id)
    waiting = select(AdviceQuestion).where(WAITS, AdviceQuestion.asked_by != actor.id)
    return page(session, waiting, by=by, after=after).map(lambda row: WaitingQuestion(id=row.id, asked_at=row.asked_at))


def question_to_answer(session: Session, actor: Actor, keyring: Keyring, question_id: str) -> QuestionToAnswer:
    row = question_to_answer_row(session, actor, question_id)
    return QuestionToAnswer(
        id=row.id,
        question=keyring.unseal(row.asked_by, QUESTION.format(id=row.id), row.question),
        asked_at=row.asked_at,
        answered=row.answered_at is not None,
    )


def advice_queue(session: Session) -> Queue:
    count, oldest = session.exec(select(func.count(), func.min(AdviceQuestion.asked_at)).where(WAITS)).one()
    return Queue(
        slug="advice",
        title=N_("Questions about the Code"),
        count=count,
        oldest=oldest,
        url="/registry/advice/questions",
        role="facilitator",
    )
