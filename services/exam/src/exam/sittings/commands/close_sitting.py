from datetime import datetime

from sqlmodel import Session

from exam.appointments.commands import hold_appointment
from exam.clocks.rules import Entry, Happened
from exam.sittings.rows import keep_time, sitting_of
from exam.sittings.rules import MOVES, SubmittedBy
from shared.events import SittingSubmitted
from shared.messaging import record


def close_sitting(
    session: Session, sitting_id: str, submitted_by: SubmittedBy, closer_id: str | None = None, *, now: datetime
) -> None:
    """Take a sitting as sent in, and say so. `closer_id`: None, it was time."""
    sitting = sitting_of(session, sitting_id)
    sitting.state = MOVES.after(sitting.state, "submit")
    keep_time(session, sitting, [Entry(Happened.CLOSED, now, by=closer_id)], now=now)
    sitting.submitted_at, sitting.submitted_by, sitting.due_at = now, submitted_by, None
    if sitting.appointment_id is not None:
        hold_appointment(session, sitting.appointment_id, now=now)
    fact = SittingSubmitted(person_id=sitting.person_id, sitting_id=sitting.id, part="written")
    record(session, fact, now=now)
