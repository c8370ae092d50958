from collections.abc import Set
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from gateway.accounts.rules import Role
from gateway.accounts.tables import RoleHolding


def hold_roles(session: Session, person_id: str, roles: Set[Role], *, now: datetime) -> None:
    """Let somebody hold these roles and no others, from now on; what they keep, they go on holding since before.

    `now` is domain time: approvals, which ask since when a role is held, are dated in it.
    """
    holdings = col(RoleHolding.person_id) == person_id
    held = set(session.exec(select(RoleHolding.role).where(holdings)))
    session.execute(sa.delete(RoleHolding).where(holdings, col(RoleHolding.role).in_(held - roles)))
    session.add_all(RoleHolding(person_id=person_id, role=role, since=now) for role in roles - held)
