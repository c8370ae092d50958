"""Asking for what was certified elsewhere, and deciding on it, by two people."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from registry.certifications.commands import grant_certification
from registry.certifications.queries import certification_of
from registry.conditions.commands import recognize
from registry.reciprocity.inputs import AskForRecognition, DeclineRecognition, RecognizeCertificate
from registry.reciprocity.rows import ABOUT, ANSWER, NUMBER, WORDS, act_on, recognition_request, waiting_of
from registry.reciprocity.rules import MOVES, AlreadyDecided, State, refuse_if_asked, refuse_unless_past
from registry.reciprocity.tables import RecognitionRequest
from shared.actor import Actor
from shared.approvals import approve, close_overtaken, refuse_if_own_affairs
from shared.approvals.tables import Approval
from shared.days import day_of
from shared.ids import new_id
from shared.notices import tell
from shared.vault import Keyring

MINE = "/registry/recognition"


def ask_for_recognition(
    session: Session, actor: Actor, keyring: Keyring, what: AskForRecognition, *, now: datetime
) -> str:
    """Ask that another agency's certificate counts here; the id of the request."""
    certified = certification_of(session, actor.id) is not None
    refuse_if_asked(waits=waiting_of(session, actor.id) is not None, certified=certified)
    refuse_unless_past(what.certified_on, day_of(now))
    row = RecognitionRequest(
        id=new_id(),
        person_id=actor.id,
        state=State.WAITING,
        origin=what.origin,
        certified_on=what.certified_on,
        asked_at=now,
    )
    row.number = keyring.seal(actor.id, NUMBER.format(id=row.id), what.number, now=now)
    row.words = keyring.seal(actor.id, WORDS.format(id=row.id), what.words, now=now) if what.words else None
    session.add(row)
    return row.id


def withdraw_recognition(session: Session, actor: Actor, *, now: datetime) -> None:
    """Take back what waits."""
    row = waiting_of(session, actor.id)
    if row is None:
        raise AlreadyDecided
    row.state, row.answered_by, row.answered_at = MOVES.after(row.state, "withdraw"), actor.id, now
    close_overtaken(session, ABOUT, row.id, now=now)


def recognize_certificate(
    session: Session, actor: Actor, request_id: str, what: RecognizeCertificate, *, now: datetime
) -> bool:
    """Say that it was checked and counts. With the second of two people it does, and may be the last condition."""
    row = recognition_request(session, request_id)
    state = MOVES.after(row.state, "recognize")
    if not approve(session, actor, act_on(row), what.reason, now=now):
        return False
    row.state, row.answered_by, row.answered_at = state, actor.id, now
    recognize(session, row.person_id, row.origin, now=now)
    session.flush()
    tell(session, row.person_id, "request-decided", MINE, now=now)
    grant_certification(session, row.person_id, now=now)
    return True


def decline_recognition(
    session: Session, actor: Actor, keyring: Keyring, request_id: str, what: DeclineRecognition, *, now: datetime
) -> None:
    """Say why it cannot count, and what would help; the person reads it, and can ask again."""
    row = recognition_request(session, request_id)
    refuse_if_own_affairs(actor, row.person_id)
    row.state, row.answered_by, row.answered_at = MOVES.after(row.state, "decline"), actor.id, now
    close_overtaken(session, ABOUT, row.id, now=now)
    row.answer = keyring.seal(row.person_id, ANSWER.format(id=row.id), what.reason, now=now)
    tell(session, row.person_id, "request-decided", MINE, now=now)


def forget_recognitions(session: Session, person_id: str) -> None:
    """Forget what somebody asked to be recognized, and what was said to it."""
    mine = select(RecognitionRequest.id).where(RecognitionRequest.person_id == person_id)
    about = (col(Approval.about) == ABOUT, col(Approval.subject_id).in_(mine))
    session.execute(sa.delete(Approval).where(*about))
    session.execute(sa.delete(RecognitionRequest).where(col(RecognitionRequest.person_id) == person_id))
