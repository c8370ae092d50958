from datetime import datetime

from sqlmodel import Session

from exam.eligibility.queries import candidacy_of
from exam.eligibility.rules import refuse_unless_open
from exam.orals.commands.book import booked, give_back
from exam.orals.rules import State
from exam.orals.tables import DeclinedExaminer, OralSlot
from exam.panel.queries import confirmed_members
from shared.refusals import NotFound


def decline_examiner(session: Session, person_id: str, examiner_id: str, *, now: datetime) -> None:
    """Without a reason. A time booked with this examiner is given back."""
    refuse_unless_open(candidacy_of(session, person_id))
    if examiner_id not in confirmed_members(session):
        raise NotFound
    session.merge(DeclinedExaminer(person_id=person_id, examiner_id=examiner_id, declined_at=now))
    sitting = booked(session, person_id)
    if sitting is None:
        return
    slot = session.get_one(OralSlot, sitting.slot_id)
    if examiner_id in (slot.first_examiner, slot.second_examiner):
        give_back(session, sitting, State.CANCELLED, now)


def take_back_decline(session: Session, person_id: str, examiner_id: str) -> None:
    known = session.get(DeclinedExaminer, (person_id, examiner_id))
    if known is None:
        raise NotFound
    session.delete(known)
