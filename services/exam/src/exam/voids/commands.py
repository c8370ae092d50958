from datetime import datetime

from sqlmodel import Session

from exam.appointments.commands import void_appointment
from exam.appointments.queries import oral
from exam.scoring.commands import close_tasks
from exam.sittings.commands import void_sitting
from exam.sittings.queries import sat
from exam.voids.inputs import VoidOral, VoidWritten
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs
from shared.notices import tell


def void_written(session: Session, actor: Actor, sitting_id: str, what: VoidWritten, *, now: datetime) -> None:
    """Void a written sitting that went wrong on our side: nothing of it is scored, and it does not count."""
    person_id = sat(session, sitting_id).person_id
    refuse_if_own_affairs(actor, person_id)
    void_sitting(session, actor, sitting_id, what.reason, now=now)
    close_tasks(session, sitting_id, person_id)
    tell(session, person_id, "decision-withdrawn", "/exam", now=now)


def void_oral(session: Session, actor: Actor, oral_id: str, what: VoidOral, *, now: datetime) -> None:
    """Void an oral, since something went wrong on our side: nothing of it is scored, and it does not count."""
    voided = oral(session, oral_id)
    refuse_if_own_affairs(actor, voided.person_id)
    void_appointment(session, actor, oral_id, what.reason, now=now)
    close_tasks(session, oral_id, voided.person_id)
    tell(session, voided.person_id, "decision-withdrawn", "/exam/oral", now=now)
    for examiner in set(voided.examiners) - {actor.id}:
        tell(session, examiner, "appointment-called-off", "/exam/examiner", now=now)
