from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from sqlmodel import Session, col, func, select

from exam.calendar.queries import held_up
from exam.calendar.rules import wanted
from exam.eligibility.queries import names_of
from exam.panel.queries import members_by_id
from exam.slots.rows import opened_words, slot_of
from exam.slots.rules import State
from exam.slots.tables import OralRequest, OralSlot
from exam.slots.views import ExaminerView, RequestView, Slot
from shared.paging import Page, page
from shared.refusals import N_
from shared.web import Queue

SOONEST = (OralSlot.starts_at, OralSlot.id)


def slot(session: Session, slot_id: str) -> Slot:
    return _slot(slot_of(session, slot_id))


def slots_from(session: Session, since: datetime, *, after: str = "") -> Page[Slot]:
    """Every time that stands, soonest first."""
    ahead = select(OralSlot).where(col(OralSlot.starts_at) > since, col(OralSlot.state) != State.WITHDRAWN)
    return page(session, ahead, by=SOONEST, after=after).map(_slot)


def free_slots(
    session: Session, person_id: str, unsuitable: Collection[str], *, after: str = "", now: datetime
) -> Page[Slot]:
    """Times that a person may take, with two examiners who suit, soonest first."""
    free = (
        select(OralSlot)
        .where(OralSlot.state == State.OPEN, col(OralSlot.starts_at) > now)
        .where((col(OralSlot.reserved_for).is_(None)) | (col(OralSlot.reserved_for) == person_id))
        .where(col(OralSlot.first_examiner).not_in(unsuitable), col(OralSlot.second_examiner).not_in(unsuitable))
    )
    return page(session, free, by=SOONEST, after=after).map(_slot)


def long_enough(session: Session, slots: Collection[Slot], ends: Mapping[str, datetime]) -> list[Slot]:
    """Those that, kept until then, run into nothing else that their examiners or their room are taken for."""
    asked = {one.id: wanted(set(one.examiners), one.rooms, one.starts_at, ends[one.id]) for one in slots}
    too_short = held_up(session, asked)
    return [one for one in slots if one.id not in too_short]


def booked_slots(session: Session, person_id: str, since: datetime) -> dict[str, Slot]:
    """Times that are taken and that this examiner holds, by id, soonest first."""
    held = select(OralSlot).where(OralSlot.state == State.BOOKED, col(OralSlot.starts_at) > since)
    mine = held.where((OralSlot.first_examiner == person_id) | (OralSlot.second_examiner == person_id))
    return {row.id: _slot(row) for row in session.exec(mine.order_by(*map(col, SOONEST)))}


def slots_ahead_of(session: Session, person_id: str, *, now: datetime) -> list[str]:
    """Times that stand, still to come, and that this examiner would hold."""
    mine = (OralSlot.first_examiner == person_id) | (OralSlot.second_examiner == person_id)
    ahead = select(OralSlot.id).where(col(OralSlot.starts_at) > now, col(OralSlot.state) != State.WITHDRAWN, mine)
    return list(session.exec(ahead.order_by(*map(col, SOONEST))))


def examiners_by_id(session: Session, ids: Iterable[str]) -> dict[str, ExaminerView]:
    """Those of them who are on the panel, as a candidate meets them."""
    found = members_by_id(session, ids)
    return {id: ExaminerView(person_id=id, name=one.name, is_cps=one.is_cps) for id, one in found.items()}


def asked_at(session: Session, person_id: str) -> datetime | None:
    """When a person last asked for a time, while nobody has answered."""
    return session.exec(
        select(func.max(OralRequest.asked_at)).where(
            OralRequest.person_id == person_id, col(OralRequest.answered_at).is_(None)
        )
    ).one()


def waiting_requests(session: Session, *, after: str = "") -> Page[RequestView]:
    """Times that were asked for, longest waiting first."""
    waiting = select(OralRequest).where(col(OralRequest.answered_at).is_(None))
    found = page(session, waiting, by=(OralRequest.asked_at, OralRequest.id), after=after)
    return found.of(_requests(session, found.items))


def requests_to_answer(session: Session, chosen_id: str) -> tuple[RequestView, ...]:
    """Whom a new time may answer: those who have waited longest, and the one who was chosen, wherever they stand."""
    longest = waiting_requests(session).items
    if chosen_id in ("", *(one.id for one in longest)):
        return longest
    chosen = select(OralRequest).where(OralRequest.id == chosen_id, col(OralRequest.answered_at).is_(None))
    return (*longest, *_requests(session, session.exec(chosen).all()))


def request_queue(session: Session) -> Queue:
    count, oldest = session.exec(
        select(func.count(), func.min(OralRequest.asked_at)).where(col(OralRequest.answered_at).is_(None))
    ).one()
    return Queue(
        slug="oral-requests",
        title=N_("Times asked for, for the oral part"),
        count=count,
        oldest=oldest,
        url="/exam/administration/orals",
    )


def words_to_seal(session: Session, *, now: datetime) -> list[str]:
    """Times that were asked for in words which an older version of this program kept as they were written."""
    return list(session.exec(select(OralRequest.id).where(col(OralRequest.words).is_not(None))))


def asked_by(session: Session, request_id: str) -> str:
    return session.get_one(OralRequest, request_id).person_id


def _slot(row: OralSlot) -> Slot:
    return Slot(
        id=row.id,
        starts_at=row.starts_at,
        ends_at=row.ends_at or row.starts_at,
        place=row.place,
        place_id=row.place_id,
        examiners=(row.first_examiner, row.second_examiner),
        reserved_for=row.reserved_for,
        state=row.state,
    )


def _requests(session: Session, rows: Sequence[OralRequest]) -> list[RequestView]:
    names = names_of(session, [row.person_id for row in rows])
    return [
        RequestView(
            id=row.id,
            person_id=row.person_id,
            name=names.get(row.person_id),
            words=opened_words(row),
            asked_at=row.asked_at,
        )
        for row in rows
    ]
