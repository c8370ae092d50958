from datetime import datetime

from sqlmodel import Session

from exam.scoring.commands.close_tasks import close_tasks
from exam.scoring.inputs import VoidWritten
from exam.sittings.commands import void_sitting
from exam.sittings.queries import sat
from shared.actor import Actor


def void_written(session: Session, actor: Actor, sitting_id: str, what: VoidWritten, *, now: datetime) -> None:
    """Void a written sitting that went wrong on our side: nothing of it is scored, and it does not count."""
    void_sitting(session, actor, sitting_id, what.reason, now=now)
    close_tasks(session, sitting_id, sat(session, sitting_id).person_id)
