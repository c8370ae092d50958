from datetime import datetime

from sqlmodel import Session

from exam.appointments.rows import oral_of
from exam.appointments.rules import MOVES
from exam.slots.commands import give_back_slot
from exam.slots.queries import slot
from shared.notices import tell


def give_back_time(session: Session, oral_id: str, *, now: datetime) -> None:
    """Cancel an appointment, so that somebody else can take its time."""
    sitting = oral_of(session, oral_id)
    sitting.state, sitting.ended_at = MOVES.after(sitting.state, "cancel"), now
    give_back_slot(session, sitting.slot_id)
    for examiner in slot(session, sitting.slot_id).examiners:
        tell(session, examiner, "appointment-called-off", "/exam/examiner", now=now)
