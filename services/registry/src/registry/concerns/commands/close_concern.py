from datetime import datetime

from sqlmodel import Session

from registry.concerns.inputs import CloseConcern
from registry.concerns.rows import (
    LAST_WORDS,
    concern_to_work_on,
)
from registry.concerns.rules import MOVES
from registry.concerns.tables import Concern
from registry.deadlines.commands import meet_deadlines
from shared.actor import Actor
from shared.notices import tell
from shared.vault import Keyring

RESUME = "/registry/concerns/resume"


def close_concern(
    session: Session, actor: Actor, keyring: Keyring, concern_id: str, what: CloseConcern, *, now: datetime
) -> None:
    """Close a concern that is not for a panel, with words for whoever told of it."""
    row = concern_to_work_on(session, actor, concern_id)
    row.state = MOVES.after(row.state, "close")
    row.closing = what.why
    row.last_words = keyring.seal(row.id, LAST_WORDS, what.words, now=now)
    _end(session, row, now)


def _end(session: Session, row: Concern, now: datetime) -> None:
    row.closed_at = now
    meet_deadlines(session, row.id, now=now)
    if row.told_by is not None:
        tell(session, row.told_by, "request-decided", RESUME, now=now)
