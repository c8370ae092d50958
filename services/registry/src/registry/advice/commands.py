"""Asking for advice about the Code, and giving it."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from registry.advice.inputs import AskAdvice, GiveAdvice
from registry.advice.rows import ANSWER, QUESTION, question_to_answer_row
from registry.advice.rules import refuse_if_answered
from registry.advice.tables import AdviceQuestion
from shared.actor import Actor
from shared.ids import new_id
from shared.notices import tell
from shared.vault import Keyring


def ask_advice(session: Session, actor: Actor, keyring: Keyring, what: AskAdvice, *, now: datetime) -> str:
    """Ask in confidence; somebody who teaches the Code answers, without knowing who asks."""
    question_id = new_id()
    sealed = keyring.seal(actor.id, QUESTION.format(id=question_id), what.question, now=now)
    session.add(AdviceQuestion(id=question_id, asked_by=actor.id, question=sealed, asked_at=now))
    session.flush()
    return question_id


def give_advice(
    session: Session, actor: Actor, keyring: Keyring, question_id: str, what: GiveAdvice, *, now: datetime
) -> None:
    """Give advice to somebody, never to oneself; they get a mail that there is an answer."""
    row = question_to_answer_row(session, actor, question_id)
    refuse_if_answered(row.answered_at)
    row.answer = keyring.seal(row.asked_by, ANSWER.format(id=row.id), what.words, now=now)
    row.answered_by, row.answered_at = actor.id, now
    tell(session, row.asked_by, "request-decided", "/registry/advice", now=now)


def forget_advice(session: Session, person_id: str) -> None:
    """Forget what somebody asked."""
    session.execute(sa.delete(AdviceQuestion).where(col(AdviceQuestion.asked_by) == person_id))
