from datetime import datetime

from sqlalchemy import JSON, Column
from sqlmodel import Field

from exam.base import Base
from shared.database import instant
from shared.ids import new_id


class EnemyGroup(Base, table=True):
    """What somebody decided of these items: of the same ones the newest counts. Never changed, never deleted."""

    __tablename__ = "enemy_groups"

    id: str = Field(default_factory=new_id, primary_key=True)
    items: list[str] = Field(sa_column=Column(JSON, nullable=False))
    """Their ids, sorted."""
    enemies: bool
    reason: str
    decided_by: str
    decided_at: datetime = instant(index=True)
