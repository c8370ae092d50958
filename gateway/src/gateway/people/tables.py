"""Who was given a role, by whom, and why. Never changed, never deleted."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from gateway.base import Base
from shared.database import instant
from shared.ids import new_id


class RoleChange(Base, table=True):
    __tablename__ = "role_changes"

    id: str = Field(default_factory=new_id, primary_key=True)
    person_id: str = Field(index=True)
    changed_by: str
    given: list[str] = Field(sa_column=sa.Column(sa.JSON, nullable=False))
    taken: list[str] = Field(sa_column=sa.Column(sa.JSON, nullable=False))
    reason: str
    changed_at: datetime = instant()
