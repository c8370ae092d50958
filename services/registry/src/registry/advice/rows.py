from sqlmodel import Session

from registry.advice.tables import AdviceQuestion
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs
from shared.refusals import NotFound

QUESTION, ANSWER = "advice question {id}", "advice answer {id}"
"""What is sealed of it."""


def question_to_answer_row(session: Session, actor: Actor, question_id: str) -> AdviceQuestion:
    """Never one's own."""
    row = session.get(AdviceQuestion, question_id)
    if row is None:
        raise NotFound
    refuse_if_own_affairs(actor, row.asked_by)
    return row
