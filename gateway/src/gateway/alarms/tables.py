from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from gateway.base import Base
from shared.database import instant
from shared.ids import new_id


class Alarm(Base, table=True):
    """Something that was the matter, from when to when, and whether administrators were called. Rows stay."""

    __tablename__ = "alarms"
    __table_args__ = (
        sa.Index(
            "ix_alarms_one_open",
            "part",
            "cause",
            unique=True,
            sqlite_where=sa.text("ended_at IS NULL"),
            postgresql_where=sa.text("ended_at IS NULL"),
        ),
    )

    id: str = Field(default_factory=new_id, primary_key=True)
    part: str
    cause: str
    since: datetime = instant()
    called_at: datetime | None = instant(nullable=True)
    ended_at: datetime | None = instant(nullable=True)
