from sqlmodel import Session, col, select

from registry.reciprocity.rules import State
from registry.reciprocity.tables import RecognitionRequest
from shared.approvals import Act
from shared.refusals import NotFound

ABOUT = "recognition"
NUMBER, WORDS, ANSWER = "recognition {id} number", "recognition {id} words", "recognition {id} answer"
"""What is sealed of it."""


def recognition_request(session: Session, request_id: str) -> RecognitionRequest:
    row = session.get(RecognitionRequest, request_id)
    if row is None:
        raise NotFound
    return row


def waiting_of(session: Session, person_id: str) -> RecognitionRequest | None:
    mine = select(RecognitionRequest).where(
        RecognitionRequest.person_id == person_id, col(RecognitionRequest.state) == State.WAITING
    )
    return session.exec(mine).one_or_none()


def act_on(row: RecognitionRequest) -> Act:
    return Act("recognize", about=ABOUT, subject_id=row.id, concerns=row.person_id)
