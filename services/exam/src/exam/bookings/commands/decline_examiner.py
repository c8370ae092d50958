from datetime import datetime

from sqlmodel import Session

from exam.appointments.queries import ahead_of
from exam.attempts.rules import Part
from exam.bookings.commands.give_back_time import give_back_time
from exam.bookings.tables import DeclinedExaminer
from exam.eligibility.queries import candidacy_of
from exam.eligibility.rules import refuse_unless_open
from exam.panel.queries import confirmed_members
from exam.slots.queries import slot
from shared.actor import Actor
from shared.refusals import NotFound


def decline_examiner(session: Session, actor: Actor, examiner_id: str, *, now: datetime) -> None:
    """Rather not meet this examiner; without a reason. A time booked with them is given back, until it begins."""
    refuse_unless_open(candidacy_of(session, actor.id))
    if examiner_id not in confirmed_members(session):
        raise NotFound
    session.merge(DeclinedExaminer(person_id=actor.id, examiner_id=examiner_id, declined_at=now))
    talk = ahead_of(session, actor.id, Part.ORAL)
    if talk is not None and examiner_id in slot(session, talk.slot_id).examiners:
        give_back_time(session, actor, talk.id, now=now)
