from datetime import datetime

from sqlmodel import Session

from exam.appointments.commands.give_back_time import give_back_time
from exam.appointments.rows import booked_by
from exam.appointments.tables import DeclinedExaminer
from exam.eligibility.queries import candidacy_of
from exam.eligibility.rules import refuse_unless_open
from exam.panel.queries import confirmed_members
from exam.slots.queries import slot
from shared.actor import Actor
from shared.refusals import NotFound


def decline_examiner(session: Session, actor: Actor, examiner_id: str, *, now: datetime) -> None:
    """Rather not meet this examiner; without a reason. A time booked with them is given back."""
    refuse_unless_open(candidacy_of(session, actor.id))
    if examiner_id not in confirmed_members(session):
        raise NotFound
    session.merge(DeclinedExaminer(person_id=actor.id, examiner_id=examiner_id, declined_at=now))
    sitting = booked_by(session, actor.id)
    if sitting is not None and examiner_id in slot(session, sitting.slot_id).examiners:
        give_back_time(session, sitting.id, now=now)
