from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlmodel import Session, col, func, select

from exam.accommodations.queries import arrangement_of, arrangements_of
from exam.accommodations.rules import minutes_planned, what_to_do
from exam.eligibility.queries import names_of, trainers_of
from exam.items.content import Guide
from exam.items.queries import instructions
from exam.orals.models import Booking, ExaminerView, OralPage, RequestView, SlotView, Upcoming
from exam.orals.rules import Slot, State, suits
from exam.orals.tables import DeclinedExaminer, OralRequest, OralSitting, OralSlot
from exam.panel.queries import confirmed_members
from exam.rule_sets.queries import rule_set, rule_set_on
from shared.days import day_of
from shared.refusals import N_
from shared.web import Queue

Panel = dict[str, ExaminerView]


def oral_page(session: Session, person_id: str, now: datetime) -> OralPage:
    panel = panel_of(session)
    declined = declined_by(session, person_id)
    return OralPage(
        booking=my_booking(session, person_id),
        slots=tuple(_slots_for(session, person_id, now, panel, declined)),
        declined=tuple(panel[id] for id in sorted(declined) if id in panel),
        asked_at=session.exec(
            select(func.max(OralRequest.asked_at)).where(
                OralRequest.person_id == person_id, col(OralRequest.answered_at).is_(None)
            )
        ).one(),
    )


def guide(session: Session, language: str, now: datetime) -> Guide:
    """What a candidate reads about the oral part."""
    return instructions(session, language, rule_set_on(session, day_of(now))).oral


def my_booking(session: Session, person_id: str) -> Booking | None:
    """The appointment that is booked, or the talk that was held last."""
    row = session.exec(
        select(OralSitting, OralSlot)
        .join(OralSlot, col(OralSlot.id) == OralSitting.slot_id)
        .where(OralSitting.person_id == person_id, col(OralSitting.state).in_((State.BOOKED, State.HELD)))
        .order_by(col(OralSitting.state) != State.BOOKED, col(OralSitting.booked_at).desc())
    ).first()
    if row is None:
        return None
    sitting, slot = row
    panel = panel_of(session)
    percent = arrangement_of(session, person_id).percent
    return Booking(
        id=sitting.id,
        state=sitting.state,
        starts_at=slot.starts_at,
        place=slot.place,
        minutes=minutes_planned(rule_set(session, sitting.rule_set).oral_minutes, percent),
        examiners=_pair(slot, panel),
    )


def upcoming(session: Session, now: datetime) -> list[Upcoming]:
    rows = session.exec(
        select(OralSlot, OralSitting)
        .outerjoin(
            OralSitting,
            (col(OralSitting.slot_id) == OralSlot.id) & (col(OralSitting.state).in_((State.BOOKED, State.HELD))),
        )
        .where(col(OralSlot.starts_at) > now - timedelta(days=1), col(OralSlot.state) != Slot.WITHDRAWN)
        .order_by(col(OralSlot.starts_at))
        .limit(200)
    ).all()
    panel = panel_of(session)
    candidates = [sitting.person_id for _, sitting in rows if sitting]
    names, arranged = names_of(session, candidates), arrangements_of(session, candidates)
    return [
        Upcoming(
            slot_id=slot.id,
            oral_id=sitting.id if sitting else None,
            starts_at=slot.starts_at,
            place=slot.place,
            state=sitting.state if sitting else slot.state,
            examiners=_pair(slot, panel),
            candidate=names.get(sitting.person_id) if sitting else None,
            arrange=what_to_do(arranged[sitting.person_id].kinds) if sitting else (),
        )
        for slot, sitting in rows
    ]


def waiting_requests(session: Session) -> list[RequestView]:
    asked = select(OralRequest).where(col(OralRequest.answered_at).is_(None)).order_by(col(OralRequest.asked_at))
    rows = session.exec(asked.limit(200)).all()
    names = names_of(session, [row.person_id for row in rows])
    return [RequestView.model_validate({**row.model_dump(), "name": names.get(row.person_id)}) for row in rows]


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


def panel_of(session: Session) -> Panel:
    found = confirmed_members(session)
    return {id: ExaminerView.model_validate(one, from_attributes=True) for id, one in found.items()}


def _slots_for(
    session: Session, person_id: str, now: datetime, panel: Panel, declined: frozenset[str]
) -> Iterable[SlotView]:
    ahead = (
        select(OralSlot)
        .where(col(OralSlot.state) == Slot.OPEN, col(OralSlot.starts_at) > now)
        .where((col(OralSlot.reserved_for).is_(None)) | (col(OralSlot.reserved_for) == person_id))
        .order_by(col(OralSlot.starts_at))
        .limit(50)
    )
    trained_by = trainers_of(session, [person_id]).get(person_id, frozenset())
    for slot in session.exec(ahead):
        if suits((slot.first_examiner, slot.second_examiner), person_id, trained_by, declined):
            yield SlotView(id=slot.id, starts_at=slot.starts_at, place=slot.place, examiners=_pair(slot, panel))


def _pair(slot: OralSlot, panel: Panel) -> tuple[ExaminerView, ...]:
    return tuple(panel[id] for id in (slot.first_examiner, slot.second_examiner) if id in panel)


def declined_by(session: Session, person_id: str) -> frozenset[str]:
    return frozenset(session.exec(select(DeclinedExaminer.examiner_id).where(DeclinedExaminer.person_id == person_id)))
