from datetime import datetime

from sqlmodel import Session

from exam.scores.queries import refuse_if_result_was_made
from exam.scoring.commands import close_tasks
from exam.sittings.commands import void_sitting
from exam.sittings.queries import sat
from exam.sittings.rules import MOVES
from exam.voids.inputs import VoidWritten
from exam.voids.rows import act_on_written
from shared.actor import Actor
from shared.approvals import approve
from shared.notices import tell


def void_written(session: Session, actor: Actor, sitting_id: str, what: VoidWritten, *, now: datetime) -> bool:
    """Approve that a written sitting went wrong on our side; with the second approval nothing of it counts."""
    sitting = sat(session, sitting_id)
    MOVES.after(sitting.state, "void")
    refuse_if_result_was_made(session, sitting_id)
    if not approve(session, actor, act_on_written(sitting), what.reason, now=now):
        return False
    void_sitting(session, actor, sitting_id, what.reason, now=now)
    close_tasks(session, sitting_id, sitting.person_id)
    tell(session, sitting.person_id, "decision-withdrawn", "/exam", now=now)
    return True
