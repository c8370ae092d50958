from datetime import datetime

from sqlmodel import Session

from exam.cut_scores.inputs import LockStandard
from exam.cut_scores.rows import act_on
from exam.standards.commands import propose_day, take_step
from exam.standards.queries import standard
from exam.standards.rules import MOVES, refuse_unless_later, refuse_unless_same_day
from shared.actor import Actor
from shared.approvals import approve
from shared.days import day_of


def lock_standard(session: Session, actor: Actor, standard_id: str, what: LockStandard, *, now: datetime) -> bool:
    """Approve that the panel's mark holds from this day on; with the second approval it does.

    The day is the first person's: the second one approves it, or takes the first word back.
    """
    panel = standard(session, standard_id)
    MOVES.after(panel.state, "lock")
    refuse_unless_later(what.effective_from, day_of(now))
    if not approve(session, actor, act_on(standard_id), what.reason, now=now):
        propose_day(session, standard_id, what.effective_from)
        return False
    refuse_unless_same_day(what.effective_from, panel.effective_from)
    take_step(session, actor, standard_id, "lock", now=now)
    return True
