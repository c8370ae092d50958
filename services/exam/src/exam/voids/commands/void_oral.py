from datetime import datetime

from sqlmodel import Session

from exam.appointments.commands import void_appointment
from exam.appointments.rules import MOVES
from exam.bookings.queries import appointment, oral
from exam.scores.queries import refuse_if_result_was_made
from exam.scoring.commands import close_tasks
from exam.voids.inputs import VoidOral
from exam.voids.rows import act_on_oral
from shared.actor import Actor
from shared.approvals import approve
from shared.notices import tell


def void_oral(session: Session, actor: Actor, oral_id: str, what: VoidOral, *, now: datetime) -> bool:
    """Approve that an oral went wrong on our side; with the second approval nothing of it counts."""
    MOVES.after(appointment(session, oral_id).state, "void")
    refuse_if_result_was_made(session, oral_id)
    voided = oral(session, oral_id)
    if not approve(session, actor, act_on_oral(voided), what.reason, now=now):
        return False
    void_appointment(session, actor, oral_id, what.reason, now=now)
    close_tasks(session, oral_id, voided.person_id)
    tell(session, voided.person_id, "decision-withdrawn", "/exam/oral", now=now)
    for examiner in set(voided.examiners) - {actor.id}:
        tell(session, examiner, "appointment-called-off", "/exam/examiner", now=now)
    return True
