from datetime import datetime

from sqlmodel import Session

from exam.orals import rules
from exam.orals.rules import State
from exam.orals.tables import OralSitting, OralSlot
from shared.events import SittingSubmitted
from shared.messaging import record
from shared.refusals import NotFound


def conclude_talk(session: Session, oral_id: str, examiner_id: str, *, now: datetime) -> None:
    """One of its two examiners says that the talk was held; then both score. Twice is harmless."""
    sitting = session.get(OralSitting, oral_id)
    slot = session.get(OralSlot, sitting.slot_id) if sitting else None
    if sitting is None or slot is None or examiner_id not in (slot.first_examiner, slot.second_examiner):
        raise NotFound
    if sitting.state == State.HELD:
        return
    rules.refuse_unless_day_has_come(slot.starts_at, now)
    sitting.state, sitting.held_at = rules.move(sitting.state, State.HELD), now
    record(session, SittingSubmitted(person_id=sitting.person_id, sitting_id=sitting.id, part="oral"), now=now)


def void_talk(session: Session, oral_id: str, reason: str, *, now: datetime) -> None:
    """Something went wrong on our side; it does not count."""
    sitting = session.get(OralSitting, oral_id)
    if sitting is None:
        raise NotFound
    sitting.state, sitting.ended_at, sitting.void_reason = rules.move(sitting.state, State.VOIDED), now, reason
