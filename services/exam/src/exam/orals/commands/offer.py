from datetime import datetime

from sqlmodel import Session, col, select

from exam.orals import rules
from exam.orals.rules import Slot, State
from exam.orals.tables import OralRequest, OralSitting, OralSlot
from exam.panel.queries import confirmed_members
from exam.rule_sets.queries import rule_set_on
from shared.days import day_of
from shared.ids import new_id
from shared.refusals import NotFound


def offer_slot(
    session: Session,
    administrator_id: str,
    starts_at: datetime,
    place: str,
    first: str,
    second: str,
    *,
    now: datetime,
    request_id: str | None = None,
) -> str:
    """A time at which two examiners are there; for everybody, or in answer to one person's request."""
    rules.refuse_unless_ahead(starts_at, now)
    cps = {member.person_id: member.is_cps for member in confirmed_members(session).values()}
    rules.refuse_unless_pair(first, second, cps, rule_set_on(session, day_of(now)).cps_examiners)
    slot = OralSlot(
        id=new_id(),
        starts_at=starts_at,
        place=place,
        first_examiner=first,
        second_examiner=second,
        reserved_for=_answer(session, request_id, now) if request_id else None,
        state=Slot.OPEN,
        made_by=administrator_id,
        made_at=now,
    )
    session.add(slot)
    return slot.id


def withdraw_slot(session: Session, slot_id: str, *, now: datetime) -> None:
    """The time cannot be kept. A booking on it is voided on our side, and the person chooses anew."""
    slot = session.get(OralSlot, slot_id)
    if slot is None:
        raise NotFound
    slot.state = rules.move_slot(slot.state, Slot.WITHDRAWN)
    booked = select(OralSitting).where(OralSitting.slot_id == slot_id, col(OralSitting.state) == State.BOOKED)
    for sitting in session.exec(booked):
        sitting.state, sitting.ended_at = rules.move(sitting.state, State.VOIDED), now


def _answer(session: Session, request_id: str, now: datetime) -> str:
    request = session.get(OralRequest, request_id)
    if request is None:
        raise NotFound
    request.answered_at = now
    return request.person_id
