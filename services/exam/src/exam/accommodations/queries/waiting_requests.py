from collections.abc import Mapping
from datetime import datetime

from sqlmodel import Session, col, func, select
from sqlmodel.sql.expression import Select

from exam.accommodations.queries.arrangements import arrangement_of
from exam.accommodations.rows import opened_reason, opened_words
from exam.accommodations.rules import PNP, State
from exam.accommodations.tables import Accommodation, AccommodationRequest
from exam.accommodations.views import AskedAccommodation, MyAccommodations, WaitingRequest
from exam.eligibility.queries import names_of
from exam.rule_sets.queries import rule_set_on
from shared.actor import Actor
from shared.days import day_of
from shared.paging import Page, page
from shared.refusals import N_, NotFound
from shared.web import Queue


def my_accommodations(session: Session, actor: Actor, *, now: datetime) -> MyAccommodations:
    arrangement = arrangement_of(session, actor.id)
    rows = session.exec(
        select(Accommodation)
        .where(Accommodation.person_id == actor.id, Accommodation.state != State.ENDED)
        .order_by(col(Accommodation.asked_at), col(Accommodation.kind))
    )
    return MyAccommodations(
        percent=arrangement.percent,
        breaks=arrangement.breaks,
        kinds=arrangement.kinds,
        standing=tuple(map(_asked, rows)),
        breaks_limited=rule_set_on(session, day_of(now)).break_minutes is not None,
    )


def waiting_requests(session: Session, *, after: str = "") -> Page[WaitingRequest]:
    """What waits for an administrator, what is due next first."""
    rows = page(session, _waiting(), by=(Accommodation.decide_by, Accommodation.id), after=after)
    names = names_of(session, [row.person_id for row, _ in rows.items])
    return rows.map(lambda found: _request(*found, names))


def waiting_request(session: Session, accommodation_id: str) -> WaitingRequest:
    found = session.exec(_waiting().where(Accommodation.id == accommodation_id)).first()
    if found is None:
        raise NotFound
    row, request = found
    return _request(row, request, names_of(session, [row.person_id]))


def waiting_queue(session: Session) -> Queue:
    count, oldest = session.exec(
        select(func.count(), func.min(Accommodation.asked_at)).where(Accommodation.state == State.ASKED)
    ).one()
    return Queue(
        slug="accommodations",
        title=N_("Accommodations to decide"),
        count=count,
        oldest=oldest,
        url="/exam/administration/accommodations",
    )


def overdue(session: Session, *, now: datetime) -> list[str]:
    """Requests that nobody has decided in the time that the rules give."""
    waiting = select(Accommodation.id).where(
        col(Accommodation.state) == State.ASKED, col(Accommodation.decide_by) <= now
    )
    return list(session.exec(waiting.order_by(col(Accommodation.decide_by))))


def person_of(session: Session, accommodation_id: str) -> str:
    return session.get_one(Accommodation, accommodation_id).person_id


def words_to_seal(session: Session, *, now: datetime) -> list[str]:
    """About whom an older version of this program kept words as they were written."""
    asked = select(AccommodationRequest.person_id).where(col(AccommodationRequest.words).is_not(None))
    declined = select(Accommodation.person_id).where(col(Accommodation.reason).is_not(None))
    return sorted({*session.exec(asked), *session.exec(declined)})


def _waiting() -> Select[Accommodation, AccommodationRequest]:
    return (
        select(Accommodation, AccommodationRequest)
        .join(AccommodationRequest, col(AccommodationRequest.id) == Accommodation.request_id)
        .where(Accommodation.state == State.ASKED)
    )


def _asked(row: Accommodation) -> AskedAccommodation:
    return AskedAccommodation(
        id=row.id,
        kind=row.kind,
        state=row.state,
        asked_at=row.asked_at,
        decide_by=row.decide_by,
        decided_at=row.decided_at,
        decided_how=row.decided_how,
        reason=opened_reason(row),
        pnp=PNP[row.kind],
    )


def _request(row: Accommodation, request: AccommodationRequest, names: Mapping[str, str]) -> WaitingRequest:
    return WaitingRequest(
        id=row.id,
        person_id=row.person_id,
        name=names.get(row.person_id),
        kind=row.kind,
        words=opened_words(request),
        asked_at=row.asked_at,
        decide_by=row.decide_by,
    )
