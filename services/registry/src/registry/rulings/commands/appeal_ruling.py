from datetime import datetime

from sqlmodel import Session

from registry.concerns.queries import workers_of
from registry.deadlines.commands import begin_deadline
from registry.deadlines.rules import Kind
from registry.rulings.inputs import AppealRuling
from registry.rulings.rows import (
    APPEAL,
    own_ruling,
)
from registry.rulings.rules import (
    MOVES,
    refuse_if_appeal_over,
)
from shared.actor import Actor
from shared.notices import tell
from shared.vault import Keyring


def appeal_ruling(
    session: Session, actor: Actor, keyring: Keyring, concern_id: str, what: AppealRuling, *, now: datetime
) -> None:
    """Go to others with what was decided about oneself; until they have decided, it is not in force."""
    row = own_ruling(session, actor, concern_id)
    state = MOVES.after(row.state, "appeal")
    refuse_if_appeal_over(row.appeal_until, now=now)
    row.state, row.appealed_at = state, now
    row.appeal = keyring.seal(concern_id, APPEAL.format(id=row.id), what.words, now=now)
    session.flush()
    begin_deadline(session, concern_id, Kind.APPEAL, now=now)
    for worker in workers_of(session, concern_id):
        tell(session, worker, "answer-needed", f"/registry/oversight/concerns/{concern_id}", now=now)
