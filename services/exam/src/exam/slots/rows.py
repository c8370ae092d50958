from sqlmodel import Session

from exam.slots.tables import OralRequest, OralSlot
from shared.refusals import NotFound


def slot_of(session: Session, slot_id: str) -> OralSlot:
    slot = session.get(OralSlot, slot_id)
    if slot is None:
        raise NotFound
    return slot


def request_of(session: Session, request_id: str) -> OralRequest:
    request = session.get(OralRequest, request_id)
    if request is None:
        raise NotFound
    return request
