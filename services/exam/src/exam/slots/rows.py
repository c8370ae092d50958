from datetime import datetime

from sqlmodel import Session

from exam.keyring import keyring
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


def sealed_words(request: OralRequest, words: str, *, now: datetime) -> bytes:
    """When somebody can come tells of their life."""
    return keyring().seal(request.person_id, _context(request), words, now=now)


def opened_words(request: OralRequest) -> str:
    return request.words or keyring().unseal(request.person_id, _context(request), request.sealed)


def _context(request: OralRequest) -> str:
    return f"asked for a time {request.id}"
