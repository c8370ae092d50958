from datetime import datetime

from sqlmodel import Session

from registry.employers.inputs import DeclineOrganization
from registry.employers.rows import organization_of_others, tell_members
from registry.employers.rules import MOVES
from shared.actor import Actor


def decline_organization(
    session: Session, actor: Actor, organization_id: str, what: DeclineOrganization, *, now: datetime
) -> None:
    """Say why an organization cannot be verified, and what would help; who asked reads it."""
    row = organization_of_others(session, actor, organization_id)
    row.state = MOVES.after(row.state, "decline")
    row.answer, row.answered_by, row.answered_at = what.reason, actor.id, now
    tell_members(session, row, "request-decided", now=now)
