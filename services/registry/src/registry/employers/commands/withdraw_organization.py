from datetime import datetime

from sqlmodel import Session

from registry.employers.rows import organization_row, own_membership
from registry.employers.rules import MOVES
from shared.actor import Actor


def withdraw_organization(session: Session, actor: Actor, organization_id: str, *, now: datetime) -> None:
    """Take back what waits; the words with which it was asked are forgotten."""
    member = own_membership(session, actor, organization_id)
    row = organization_row(session, organization_id)
    row.state = MOVES.after(row.state, "withdraw")
    row.words, row.ended_at = "", now
    session.delete(member)
