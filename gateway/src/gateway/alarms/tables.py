from datetime import datetime

from sqlmodel import Field

from gateway.base import Base
from shared.database import index_where, instant
from shared.ids import new_id


class Alarm(Base, table=True):
    """Something that was the matter, from when to when, and whether administrators were called. Rows stay."""

    __tablename__ = "alarms"
    __table_args__ = (index_where("ended_at IS NULL", "ix_alarms_one_open", "part", "cause", unique=True),)

    id: str = Field(default_factory=new_id, primary_key=True)
    part: str
    cause: str
    since: datetime = instant()
    called_at: datetime | None = instant(nullable=True)
    ended_at: datetime | None = instant(nullable=True)
