"""What becomes of times for the oral part."""

from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from exam.calendar.commands import free_time, take_time
from exam.calendar.rules import RoomTaken, SomewhereElse
from exam.panel.queries import confirmed_members
from exam.places.queries import open_place_named
from exam.rule_sets.queries import rule_set_on
from exam.slots.inputs import OfferSlot
from exam.slots.rows import opened_words, request_of, sealed_words, slot_of
from exam.slots.rules import (
    MOVES,
    State,
    TimeTooShort,
    refuse_unless_ahead,
    refuse_unless_pair,
    refuse_unless_somewhere,
)
from exam.slots.tables import OralRequest, OralSlot
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs
from shared.days import day_of
from shared.ids import new_id
from shared.notices import tell


def make_slot(session: Session, actor: Actor, what: OfferSlot, *, now: datetime) -> str:
    """Make a time at which two examiners are there; for everybody, or in answer to one person's request."""
    refuse_unless_ahead(what.starts_at, now=now)
    refuse_unless_somewhere(what.place, what.place_id)
    cps = {id: member.is_cps for id, member in confirmed_members(session).items()}
    rule_set = rule_set_on(session, day_of(now))
    refuse_unless_pair(what.first_examiner, what.second_examiner, cps, rule_set.cps_examiners)
    slot = OralSlot(
        id=new_id(),
        starts_at=what.starts_at,
        ends_at=what.starts_at + timedelta(minutes=rule_set.oral_minutes),
        place=open_place_named(session, what.place_id).name if what.place_id else what.place or "",
        place_id=what.place_id,
        first_examiner=what.first_examiner,
        second_examiner=what.second_examiner,
        reserved_for=answer_request(session, what.request_id, now=now) if what.request_id else None,
        state=State.OPEN,
        made_by=actor.id,
        made_at=now,
    )
    refuse_if_own_affairs(actor, slot.reserved_for)
    session.add(slot)
    _hold(session, slot, slot.starts_at + timedelta(minutes=rule_set.oral_minutes))
    if slot.reserved_for:
        tell(session, slot.reserved_for, "request-decided", "/exam/oral", now=now)
    for examiner in {slot.first_examiner, slot.second_examiner} - {actor.id}:
        tell(session, examiner, "appointment-set", "/exam/examiner", now=now)
    return slot.id


def take_slot(session: Session, slot_id: str, until: datetime) -> None:
    """Take a free time for somebody, for as long as they need."""
    slot = slot_of(session, slot_id)
    slot.state = MOVES.after(slot.state, "book")
    try:
        _hold(session, slot, until)
    except (SomewhereElse, RoomTaken) as refusal:
        raise TimeTooShort from refusal


def lengthen_slot(session: Session, slot_id: str, until: datetime) -> None:
    """Hold a time that is taken for as long as its candidate needs now."""
    _hold(session, slot_of(session, slot_id), until)


def give_back_slot(session: Session, slot_id: str) -> None:
    """Give a time back, so that somebody else can take it."""
    slot = slot_of(session, slot_id)
    slot.state = MOVES.after(slot.state, "give_back")
    _hold(session, slot, slot.ends_at or slot.starts_at)


def close_slot(session: Session, actor: Actor, slot_id: str) -> None:
    """Close a time that cannot be kept; its examiners and its room are free."""
    slot = slot_of(session, slot_id)
    slot.state, slot.withdrawn_by = MOVES.after(slot.state, "withdraw"), actor.id
    free_time(session, slot.id)
    if slot.reserved_for:
        _ask_again(session, slot.reserved_for)


def _hold(session: Session, slot: OralSlot, until: datetime) -> None:
    """Nobody is in two places: its examiners and its room are taken until then."""
    people = {slot.first_examiner, slot.second_examiner}
    take_time(session, slot.id, people, {slot.place_id} if slot.place_id else set(), slot.starts_at, ends=until)


def _ask_again(session: Session, person_id: str) -> None:
    """What somebody asked for last is not answered any more."""
    answered = select(OralRequest).where(OralRequest.person_id == person_id, col(OralRequest.answered_at).is_not(None))
    request = session.exec(answered.order_by(col(OralRequest.answered_at).desc()).limit(1)).first()
    if request is not None:
        request.answered_at = None


def keep_request(session: Session, person_id: str, words: str, *, now: datetime) -> str:
    """Keep which days and hours would suit somebody."""
    request = OralRequest(id=new_id(), person_id=person_id, asked_at=now)
    request.sealed = sealed_words(request, words, now=now)
    session.add(request)
    return request.id


def seal_request(session: Session, request_id: str, *, now: datetime) -> None:
    """Seal what an older version of this program kept as it was written. Twice is harmless."""
    request = request_of(session, request_id)
    request.sealed = sealed_words(request, opened_words(request), now=now)
    request.words = None


def answer_request(session: Session, request_id: str, *, now: datetime) -> str:
    """Mark a request as answered; by whom it was."""
    request = request_of(session, request_id)
    request.answered_at = now
    return request.person_id
