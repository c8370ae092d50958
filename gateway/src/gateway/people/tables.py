"""Who was given a role, by whom, and why. Never changed, never deleted."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from gateway.accounts.rules import Role
from gateway.base import Base
from gateway.people.rules import GrantState
from shared.database import index_where, instant, state_of
from shared.ids import new_id


class RoleChange(Base, table=True):
    __tablename__ = "role_changes"

    id: str = Field(default_factory=new_id, primary_key=True)
    person_id: str = Field(index=True)
    changed_by: str
    confirmed_by: str | None = None
    """The second of two, for a role that nobody gives alone."""
    given: list[str] = Field(sa_column=sa.Column(sa.JSON, nullable=False))
    taken: list[str] = Field(sa_column=sa.Column(sa.JSON, nullable=False))
    reason: str
    changed_at: datetime = instant()


class RoleGrant(Base, table=True):
    """A role that two have given, and when it begins. Never deleted."""

    __tablename__ = "role_grants"
    __table_args__ = (index_where("state = 'waiting'", "uq_role_grants_waiting", "person_id", "role", unique=True),)

    id: str = Field(default_factory=new_id, primary_key=True)
    person_id: str
    role: Role = state_of(Role, name="role")
    state: GrantState = state_of(GrantState)
    given_by: str
    confirmed_by: str
    reason: str
    confirmed_at: datetime = instant()
    begins_at: datetime = instant(index=True)
    stopped_by: str | None = None
