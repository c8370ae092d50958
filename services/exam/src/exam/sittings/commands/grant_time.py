from datetime import datetime

from sqlmodel import Session

from exam.clocks import rules as clocks
from exam.sittings.inputs import GrantTime
from exam.sittings.rows import keep_time, other_sitting, sealed_reason
from exam.sittings.rules import refuse_unless_open
from shared.actor import Actor


def grant_time(session: Session, actor: Actor, sitting_id: str, what: GrantTime, *, now: datetime) -> None:
    """Give one sitting more time, since something took it away. Nothing takes it back."""
    sitting = other_sitting(session, actor, sitting_id)
    refuse_unless_open(sitting.state)
    sealed = sealed_reason(sitting, what.why, now=now)
    entry = clocks.grant(what.minutes, now=now)
    keep_time(session, sitting, clocks.signed([entry], actor.id, sealed), now=now)
