from datetime import datetime

from sqlmodel import Session

from registry.concerns.inputs import ExtendDecision
from registry.concerns.rows import (
    EXTENSION,
    concern_to_work_on,
)
from registry.deadlines.commands import extend_deadline
from registry.deadlines.rules import Kind
from shared.actor import Actor
from shared.notices import tell
from shared.vault import Keyring


def extend_decision(
    session: Session, actor: Actor, keyring: Keyring, concern_id: str, what: ExtendDecision, *, now: datetime
) -> None:
    """Take more time to decide, once, with a reason that the person reads."""
    row = concern_to_work_on(session, actor, concern_id)
    extend_deadline(session, concern_id, Kind.DECIDE, now=now)
    row.extension = keyring.seal(concern_id, EXTENSION, what.reason, now=now)
    if row.person_id is not None:
        tell(session, row.person_id, "deadline-near", f"/registry/mine/concerns/{concern_id}", now=now)
