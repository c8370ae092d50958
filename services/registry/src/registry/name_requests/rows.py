from sqlmodel import Session, col, select

from registry.name_requests.rules import State
from registry.name_requests.tables import NameRequest
from shared.refusals import NotFound

WORDS, ANSWER = "name request {id} words", "name request {id} answer"
"""What is sealed of it."""


def name_request_row(session: Session, request_id: str) -> NameRequest:
    row = session.get(NameRequest, request_id)
    if row is None:
        raise NotFound
    return row


def waiting_of(session: Session, person_id: str) -> NameRequest | None:
    mine = select(NameRequest).where(NameRequest.person_id == person_id, col(NameRequest.state) == State.WAITING)
    return session.exec(mine).one_or_none()
