from datetime import datetime

from sqlmodel import Session

from exam.appointments.commands import void_appointment
from exam.appointments.queries import oral
from exam.orals.inputs import VoidOral
from exam.scoring.commands import close_tasks
from shared.actor import Actor


def void_oral(session: Session, actor: Actor, oral_id: str, what: VoidOral, *, now: datetime) -> None:
    """Void an oral, since something went wrong on our side: nothing of it is scored, and it does not count."""
    void_appointment(session, actor, oral_id, what.reason, now=now)
    close_tasks(session, oral_id, oral(session, oral_id).person_id)
