from datetime import datetime

from sqlmodel import Session

from exam.appointments.commands import call_off
from exam.appointments.queries import appointment
from exam.appointments.rules import Side
from exam.attempts.rules import Part
from exam.slots.commands import give_back_slot
from exam.slots.queries import slot
from shared.actor import Actor
from shared.notices import tell


def give_back_time(session: Session, actor: Actor, oral_id: str, *, now: datetime) -> None:
    """Call a talk off as the candidate, so that somebody else can take its time."""
    slot_id = appointment(session, oral_id, Part.ORAL).slot_id
    call_off(session, actor, oral_id, Side.CANDIDATE, now=now)
    give_back_slot(session, slot_id)
    for examiner in slot(session, slot_id).examiners:
        tell(session, examiner, "appointment-called-off", "/exam/examiner", now=now)
