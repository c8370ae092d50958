from datetime import datetime

from sqlmodel import Session, select

from exam.appointments.rules import MOVES, State
from exam.appointments.tables import OralSitting
from exam.slots.commands import close_slot
from exam.slots.queries import slot
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs
from shared.notices import tell


def withdraw_slot(session: Session, actor: Actor, slot_id: str, *, now: datetime) -> None:
    """Withdraw a time that cannot be kept. A booking on it is voided on our side, and the person chooses anew."""
    close_slot(session, actor, slot_id)
    booked = select(OralSitting).where(OralSitting.slot_id == slot_id, OralSitting.state == State.BOOKED)
    for sitting in session.exec(booked):
        refuse_if_own_affairs(actor, sitting.person_id)
        sitting.state, sitting.ended_at, sitting.voided_by = MOVES.after(sitting.state, "void"), now, actor.id
        tell(session, sitting.person_id, "appointment-called-off", "/exam/oral", now=now)
    for examiner in set(slot(session, slot_id).examiners) - {actor.id}:
        tell(session, examiner, "appointment-called-off", "/exam/examiner", now=now)
