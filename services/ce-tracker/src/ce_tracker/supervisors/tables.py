"""Names are sealed: a person's own for them, that of somebody outside for whoever wrote it."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from ce_tracker.base import Base
from shared.database import instant


class SupervisorInvitation(Base, table=True):
    """A code that lets one person in, once; the code itself is nowhere kept. The name is that of whoever made it."""

    __tablename__ = "supervisor_invitations"

    code_hash: str = Field(primary_key=True)
    person_id: str = Field(index=True)
    sealed_name: bytes
    until: datetime = instant()


class Supervisor(Base, table=True):
    """Who stands by `person_id`. `account_id`: who confirms; None for somebody outside, whom only a name tells.

    `sealed_own_name` is how the supervisor sees the person, `sealed_name` how the person sees the supervisor.
    """

    __tablename__ = "supervisors"
    __table_args__ = (sa.UniqueConstraint("person_id", "account_id"),)

    id: str = Field(primary_key=True)
    person_id: str = Field(index=True)
    account_id: str | None = Field(default=None, index=True)
    sealed_own_name: bytes | None = None
    sealed_name: bytes
    since: datetime = instant()
    ended_at: datetime | None = instant(nullable=True)
