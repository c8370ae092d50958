from datetime import datetime

from sqlmodel import Session

from registry.employers.inputs import CloseOrganization
from registry.employers.rows import organization_of_others, tell_members
from registry.employers.rules import MOVES
from shared.actor import Actor


def close_organization(
    session: Session, actor: Actor, organization_id: str, what: CloseOrganization, *, now: datetime
) -> None:
    """End what an organization may do here, and say why."""
    row = organization_of_others(session, actor, organization_id)
    row.state = MOVES.after(row.state, "end")
    row.answer, row.answered_by, row.ended_at = what.reason, actor.id, now
    tell_members(session, row, "right-ended", now=now)
