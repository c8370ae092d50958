from collections.abc import Collection, Mapping

from sqlmodel import Session, col, func, select

from registry.name_requests.rows import ANSWER, WORDS, name_request_row, waiting_of
from registry.name_requests.rules import State, is_alike
from registry.name_requests.tables import NameRequest
from registry.name_requests.views import MyName, MyRequest, NameToConfirm, WaitingName
from registry.names.queries import attested_name, attested_names, standstill_of, used_names
from shared.actor import Actor
from shared.paging import Page, page
from shared.refusals import N_, NotFound
from shared.vault import Keyring
from shared.web import Queue

WAITS = col(NameRequest.state) == State.WAITING


def my_name(session: Session, actor: Actor, keyring: Keyring) -> MyName:
    """What is confirmed, and what became of the newest request."""
    mine = select(NameRequest).where(NameRequest.person_id == actor.id, col(NameRequest.state) != State.WITHDRAWN)
    newest = session.exec(mine.order_by(col(NameRequest.asked_at).desc(), col(NameRequest.id).desc()).limit(1)).first()
    return MyName(
        attested=attested_name(session, actor.id),
        used=used_names(session, actor.id),
        request=None if newest is None else _mine(keyring, newest),
        stands_still=standstill_of(session, actor.id) is not None,
    )


def _mine(keyring: Keyring, row: NameRequest) -> MyRequest:
    answer = keyring.unseal(row.person_id, ANSWER.format(id=row.id), row.answer)
    return MyRequest(kind=row.kind, state=row.state, name=row.name, asked_at=row.asked_at, answer=answer)


def names_waiting(session: Session, *, after: str = "") -> Page[WaitingName]:
    """What waits for another person, who waits longest first."""
    by = (NameRequest.asked_at, NameRequest.id)
    return page(session, select(NameRequest).where(WAITS), by=by, after=after).map(_waiting)


def _waiting(row: NameRequest) -> WaitingName:
    return WaitingName(id=row.id, kind=row.kind, name=row.name, asked_at=row.asked_at)


def name_to_confirm(session: Session, keyring: Keyring, request_id: str) -> NameToConfirm:
    """One of them, with the words of who asks."""
    row = name_request_row(session, request_id)
    attested = attested_name(session, row.person_id)
    return NameToConfirm(
        id=row.id,
        kind=row.kind,
        name=row.name,
        asked_at=row.asked_at,
        person_id=row.person_id,
        state=row.state,
        attested=attested,
        words=keyring.unseal(row.person_id, WORDS.format(id=row.id), row.words),
        alike=is_alike(row.name, attested.name if attested else None),
    )


def waiting_request_of(session: Session, person_id: str) -> str:
    """The id of the one that waits."""
    row = waiting_of(session, person_id)
    if row is None:
        raise NotFound
    return row.id


def known_names(session: Session, people: Collection[str]) -> Mapping[str, str]:
    """By which name each is known here: the confirmed one, else the one that waits."""
    waiting = select(NameRequest.person_id, NameRequest.name).where(WAITS, col(NameRequest.person_id).in_(people))
    return {**dict(session.exec(waiting).all()), **attested_names(session, people)}


def names_queue(session: Session) -> Queue:
    count, oldest = session.exec(select(func.count(), func.min(NameRequest.asked_at)).where(WAITS)).one()
    return Queue(
        slug="names",
        title=N_("Names that another person has to confirm"),
        count=count,
        oldest=oldest,
        url="/registry/oversight/names",
    )
