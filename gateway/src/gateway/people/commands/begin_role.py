from datetime import datetime

from sqlmodel import Session

from gateway.people.rows import carry_out
from gateway.people.rules import MOVES
from gateway.people.tables import RoleChange, RoleGrant


def begin_role(session: Session, grant_id: str, *, now: datetime) -> None:
    """Let a role begin that two have given, now that its time has come."""
    grant = session.get_one(RoleGrant, grant_id)
    grant.state = MOVES.after(grant.state, "begin")
    change = RoleChange(
        person_id=grant.person_id,
        changed_by=grant.given_by,
        confirmed_by=grant.confirmed_by,
        given=[grant.role],
        taken=[],
        reason=grant.reason,
        changed_at=now,
    )
    carry_out(session, change, now=now)
