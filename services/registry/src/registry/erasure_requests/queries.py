"""Who waits to be forgotten, and how far it is."""

from datetime import datetime

from sqlmodel import Session, col, func, select

from registry.certifications.queries import certifications
from registry.erasure_requests.rows import ABOUT, ANSWER, KNOWN_BY, REASON, request_row
from registry.erasure_requests.rules import State
from registry.erasure_requests.tables import ErasureRequest
from registry.erasure_requests.views import ErasureAsked, ErasureRequestView, MyErasure
from registry.name_requests.queries import known_names
from shared.actor import Actor
from shared.approvals import approvals_of
from shared.paging import Page, page
from shared.refusals import N_
from shared.vault import Keyring
from shared.web import Queue

CERTIFIED = certifications().subquery("certified")
ASKED = select(ErasureRequest, CERTIFIED.c.number).outerjoin(
    CERTIFIED, CERTIFIED.c.person_id == col(ErasureRequest.person_id)
)


def erasures(session: Session, *, after: str = "") -> Page[ErasureAsked]:
    """All that was asked for, newest first."""
    rows = page(session, ASKED, by=(ErasureRequest.asked_at, ErasureRequest.id), after=after, newest_first=True)
    names = known_names(session, {row.person_id for row, _ in rows.items if row.person_id})
    return rows.map(
        lambda one: ErasureAsked(
            id=one[0].id,
            state=one[0].state,
            asked_at=one[0].asked_at,
            name=names.get(one[0].person_id or "", ""),
            number=one[1] or "",
        )
    )


def erasure_request(session: Session, keyring: Keyring, request_id: str) -> ErasureRequestView:
    row = request_row(session, request_id)
    number = session.exec(select(CERTIFIED.c.number).where(CERTIFIED.c.person_id == row.person_id)).first()
    person_id = row.person_id or ""
    return ErasureRequestView(
        id=row.id,
        state=row.state,
        asked_at=row.asked_at,
        name=known_names(session, [person_id]).get(person_id, ""),
        number=number or "",
        person_id=row.person_id,
        reason=keyring.unseal(row.id, REASON, row.reason),
        known_by=keyring.unseal(row.id, KNOWN_BY, row.known_by),
        asked_by=approvals_of(session, ABOUT, row.id)[0].first_by,
        would_go=row.would_go,
        decision_stays=row.decision_stays,
        due_at=row.due_at,
        recorded_at=row.recorded_at,
        erasure_id=row.erasure_id,
    )


def my_erasure(session: Session, actor: Actor, keyring: Keyring) -> MyErasure | None:
    """The newest that was asked for about this person."""
    mine = select(ErasureRequest).where(ErasureRequest.person_id == actor.id)
    row = session.exec(mine.order_by(col(ErasureRequest.asked_at).desc()).limit(1)).first()
    if row is None:
        return None
    answer = keyring.unseal(row.id, ANSWER, row.answer)
    return MyErasure(id=row.id, state=row.state, asked_at=row.asked_at, due_at=row.due_at, answer=answer)


def requests_about(session: Session, person_id: str) -> list[str]:
    """All that were ever asked about somebody and still name them."""
    return list(session.exec(select(ErasureRequest.id).where(ErasureRequest.person_id == person_id)))


def erasures_queue(session: Session) -> Queue:
    waits = col(ErasureRequest.state) == State.WAITING
    count, oldest = session.exec(select(func.count(), func.min(ErasureRequest.asked_at)).where(waits)).one()
    return Queue(
        slug="erasures",
        title=N_("People who asked to be forgotten"),
        count=count,
        oldest=oldest,
        url="/registry/oversight/erasures",
    )


def erasures_to_begin(session: Session, *, now: datetime) -> list[str]:
    """Confirmed by two, and the person's time to say no is over."""
    due = (col(ErasureRequest.state) == State.CONFIRMED, col(ErasureRequest.due_at) <= now)
    return list(session.exec(select(ErasureRequest.id).where(*due)))


def erasures_to_record(session: Session, *, now: datetime) -> list[str]:
    """Begun, and not in the record outside yet."""
    begun = (col(ErasureRequest.state) == State.BEGUN, col(ErasureRequest.recorded_at).is_(None))
    return list(session.exec(select(ErasureRequest.id).where(*begun)))
