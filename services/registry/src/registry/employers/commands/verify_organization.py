from datetime import datetime

from sqlmodel import Session

from registry.employers.rows import organization_of_others, tell_members
from registry.employers.rules import MOVES
from shared.actor import Actor


def verify_organization(session: Session, actor: Actor, organization_id: str, *, now: datetime) -> None:
    """Verify an organization of somebody else: from now on it may look up lists and ask to be told of changes."""
    row = organization_of_others(session, actor, organization_id)
    row.state = MOVES.after(row.state, "verify")
    row.answered_by, row.answered_at = actor.id, now
    tell_members(session, row, "request-decided", now=now)
