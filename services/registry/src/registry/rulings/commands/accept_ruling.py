from datetime import datetime

from sqlmodel import Session

from registry.concerns.queries import workers_of
from registry.rulings.commands.enforce_ruling import enforce_ruling
from registry.rulings.rows import (
    own_ruling,
)
from registry.rulings.rules import (
    MOVES,
)
from shared.actor import Actor
from shared.notices import tell


def accept_ruling(session: Session, actor: Actor, concern_id: str, *, now: datetime) -> None:
    """Accept what was decided about oneself: it is in force at once."""
    row = own_ruling(session, actor, concern_id)
    MOVES.after(row.state, "enforce")
    enforce_ruling(session, row.id, now=now)
    for worker in workers_of(session, concern_id):
        tell(session, worker, "decision-made", f"/registry/oversight/concerns/{concern_id}", now=now)
