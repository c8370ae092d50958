from sqlmodel import Session, col, select

from registry.erasure_requests.rules import OPEN
from registry.erasure_requests.tables import ErasureRequest
from shared.approvals import Act
from shared.refusals import NotFound

ABOUT = "erasure"
OWN_PAGE = "/registry/erasure"
REASON, KNOWN_BY, ANSWER = "erasure reason", "erasure known by", "erasure answer"
"""What is sealed of a request, under a key of its own, which goes with the person's."""


def request_row(session: Session, request_id: str) -> ErasureRequest:
    row = session.get(ErasureRequest, request_id)
    if row is None:
        raise NotFound
    return row


def open_request_of(session: Session, person_id: str) -> ErasureRequest | None:
    theirs = select(ErasureRequest).where(
        ErasureRequest.person_id == person_id, col(ErasureRequest.state).in_(list(OPEN))
    )
    return session.exec(theirs).one_or_none()


def act_on(row: ErasureRequest) -> Act:
    """Its reason is sealed beside it: an approval stays, and never names whom it was about."""
    return Act("erase", about=ABOUT, subject_id=row.id, concerns=row.person_id, needs_reason=False)
