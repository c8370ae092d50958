"""What was asked, for its owner and for those who look at it."""

import sqlalchemy as sa
from sqlmodel import Session, col, func, select

from registry.certifications.queries import certification_of
from registry.name_requests.queries import known_names
from registry.reciprocity.rows import ABOUT, ANSWER, NUMBER, WORDS, recognition_request
from registry.reciprocity.rules import State
from registry.reciprocity.tables import RecognitionRequest
from registry.reciprocity.views import MyRecognition, RecognitionToDecide, RecognitionView, RecognitionWaiting
from shared.actor import Actor
from shared.approvals import open_approvals
from shared.approvals.tables import Approval
from shared.paging import Page, page
from shared.refusals import N_
from shared.vault import Keyring
from shared.web import Queue

WAITS = col(RecognitionRequest.state) == State.WAITING


def my_recognition(session: Session, actor: Actor, keyring: Keyring) -> MyRecognition:
    """The newest request."""
    newest = (
        select(RecognitionRequest)
        .where(RecognitionRequest.person_id == actor.id)
        .order_by(col(RecognitionRequest.asked_at).desc())
        .limit(1)
    )
    row = session.exec(newest).first()
    certified = certification_of(session, actor.id) is not None
    return MyRecognition(certified=certified, newest=_view(row, keyring) if row else None)


def recognitions_waiting(session: Session, *, after: str = "") -> Page[RecognitionWaiting]:
    """Who waits longest stands first."""
    by = (RecognitionRequest.asked_at, RecognitionRequest.id)
    rows = page(session, select(RecognitionRequest).where(WAITS), by=by, after=after)
    names = known_names(session, {row.person_id for row in rows.items})
    return rows.map(
        lambda row: RecognitionWaiting(
            id=row.id, name=names.get(row.person_id, ""), origin=row.origin, asked_at=row.asked_at
        )
    )


def recognition_to_decide(session: Session, keyring: Keyring, request_id: str) -> RecognitionToDecide:
    row = recognition_request(session, request_id)
    first = open_approvals(session, ABOUT, [row.id]).get(row.id)
    return RecognitionToDecide(
        **dict(_view(row, keyring)),
        person_id=row.person_id,
        name=known_names(session, [row.person_id]).get(row.person_id, ""),
        agreed_by=first.first_by if first else None,
    )


def recognitions_queue(session: Session) -> Queue:
    count, oldest = session.exec(select(func.count(), func.min(RecognitionRequest.asked_at)).where(WAITS)).one()
    return Queue(
        slug="recognitions",
        title=N_("Certificates of other agencies that wait for two people"),
        count=count,
        oldest=oldest,
        url="/registry/oversight/recognitions",
    )


def _view(row: RecognitionRequest, keyring: Keyring) -> RecognitionView:
    def said(what: str, sealed: bytes | None) -> str:
        return keyring.unseal(row.person_id, what.format(id=row.id), sealed) or ""

    return RecognitionView(
        id=row.id,
        state=row.state,
        origin=row.origin,
        number=said(NUMBER, row.number),
        certified_on=row.certified_on,
        words=said(WORDS, row.words),
        asked_at=row.asked_at,
        answer=said(ANSWER, row.answer),
    )


def people_recognized_by(decider: str) -> sa.Select[str]:
    """A statement for others to join: whose certificate of another agency this person agreed with."""
    theirs = sa.or_(col(Approval.first_by) == decider, col(Approval.second_by) == decider)
    asked = sa.select(col(RecognitionRequest.person_id)).join(
        Approval, col(Approval.subject_id) == RecognitionRequest.id
    )
    return asked.where(col(Approval.about) == ABOUT, theirs)


def origins_asked_for(session: Session) -> tuple[str, ...]:
    """Every agency whose certificates were recognized."""
    recognized = col(RecognitionRequest.state) == State.RECOGNISED
    return tuple(session.exec(select(RecognitionRequest.origin).where(recognized).distinct().order_by("origin")))
