from datetime import datetime

from sqlmodel import Session

from exam.standards.rows import standard_row
from exam.standards.rules import MOVES, State, Verb
from exam.standards.tables import StandardStep
from shared.actor import Actor


def take_step(session: Session, actor: Actor, standard_id: str, verb: Verb, reason: str = "", *, now: datetime) -> None:
    """Take a panel one step on, and keep who did."""
    row = standard_row(session, standard_id)
    row.state = MOVES.after(row.state, verb)
    if row.state == State.IN_FORCE:
        row.locked_at = now
    session.add(StandardStep(standard_id=standard_id, step=verb, by=actor.id, at=now, reason=reason))
