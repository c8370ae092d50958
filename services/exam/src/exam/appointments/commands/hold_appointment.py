from datetime import datetime

from sqlmodel import Session

from exam.appointments.rows import oral_of
from exam.appointments.rules import MOVES, State, refuse_unless_day_has_come
from exam.slots.queries import slot
from shared.actor import Actor
from shared.events import SittingSubmitted
from shared.messaging import record
from shared.refusals import NotFound


def hold_appointment(session: Session, actor: Actor, oral_id: str, *, now: datetime) -> None:
    """Say, as one of its two examiners, that an oral was held. Twice is harmless."""
    sitting = oral_of(session, oral_id)
    at = slot(session, sitting.slot_id)
    if actor.id not in at.examiners:
        raise NotFound
    if sitting.state == State.HELD:
        return
    refuse_unless_day_has_come(at.starts_at, now=now)
    sitting.state, sitting.held_at = MOVES.after(sitting.state, "hold"), now
    record(session, SittingSubmitted(person_id=sitting.person_id, sitting_id=sitting.id, part="oral"), now=now)
