from collections.abc import Iterable
from datetime import datetime

from pydantic import BaseModel
from sqlmodel import Session, col, func, select

from exam.accommodations import tables
from exam.accommodations.rules import PNP, State
from exam.accommodations.tables import Accommodation, AccommodationRequest
from exam.accommodations.views import Arrangement
from exam.eligibility.queries import names_of
from shared.refusals import N_, NotFound
from shared.web import Queue


class Standing(BaseModel, frozen=True):
    """One accommodation as the person who asked for it sees it. `pnp`: the term and value of PNP 3.0."""

    id: str
    kind: str
    state: str
    asked_at: datetime
    decide_by: datetime
    decided_at: datetime | None
    decided_how: str | None
    reason: str | None
    pnp: tuple[str, str]


class Mine(BaseModel, frozen=True):
    percent: int | None
    breaks: bool
    kinds: tuple[str, ...]
    standing: tuple[Standing, ...]

    @property
    def ticked(self) -> tuple[str, ...]:
        """What the form shows as chosen: what is approved or still asked for."""
        return tuple(one.kind for one in self.standing if one.state in (State.ASKED, State.APPROVED))


class Waiting(BaseModel, frozen=True):
    """A request as an administrator decides it. Here, and nowhere else, a name and a need stand together."""

    id: str
    person_id: str
    name: str | None
    kind: str
    words: str
    asked_at: datetime
    decide_by: datetime


def arrangement_of(session: Session, person_id: str) -> Arrangement:
    return arrangements_of(session, [person_id])[person_id]


def arrangements_of(session: Session, person_ids: Iterable[str]) -> dict[str, Arrangement]:
    """What is set up for each of these people; for whom nothing was asked, the usual."""
    asked = set(person_ids)
    rows = session.exec(select(tables.Arrangement).where(col(tables.Arrangement.person_id).in_(asked)))
    known = {row.person_id: Arrangement(percent=row.percent, breaks=row.breaks, kinds=tuple(row.kinds)) for row in rows}
    return {person_id: known.get(person_id, Arrangement()) for person_id in asked}


def my_accommodations(session: Session, person_id: str) -> Mine:
    arranged = arrangement_of(session, person_id)
    rows = session.exec(
        select(Accommodation)
        .where(Accommodation.person_id == person_id, Accommodation.state != State.ENDED)
        .order_by(col(Accommodation.asked_at), col(Accommodation.kind))
    )
    standing = tuple(Standing.model_validate({**row.model_dump(), "pnp": PNP[row.kind]}) for row in rows)
    return Mine(percent=arranged.percent, breaks=arranged.breaks, kinds=arranged.kinds, standing=standing)


def waiting_requests(session: Session) -> list[Waiting]:
    asked = (
        select(Accommodation, AccommodationRequest.words)
        .join(AccommodationRequest, col(AccommodationRequest.id) == Accommodation.request_id)
        .where(Accommodation.state == State.ASKED)
        .order_by(col(Accommodation.decide_by), col(Accommodation.id))
        .limit(200)
    )
    rows = session.exec(asked).all()
    names = names_of(session, [row.person_id for row, _ in rows])
    return [
        Waiting.model_validate({**row.model_dump(), "words": words, "name": names.get(row.person_id)})
        for row, words in rows
    ]


def waiting_request(session: Session, accommodation_id: str) -> Waiting:
    found = next((one for one in waiting_requests(session) if one.id == accommodation_id), None)
    if found is None:
        raise NotFound
    return found


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
