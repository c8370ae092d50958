from datetime import datetime

from sqlmodel import Field

from registry.base import Base
from registry.interims.rules import State
from shared.database import index_where, instant, state_of


class Interim(Base, table=True):
    """A suspension until a panel decides, proposed by one and confirmed by another. Its reason is sealed."""

    __tablename__ = "interims"
    __table_args__ = (index_where("state <> 'ended'", "ix_interims_one_open", "concern_id", unique=True),)

    id: str = Field(primary_key=True)
    """That of the approval."""
    concern_id: str = Field(index=True)
    person_id: str
    state: State = state_of(State)
    reason: bytes
    proposed_at: datetime = instant()
    began_at: datetime | None = instant(nullable=True)
    ends_at: datetime | None = instant(nullable=True, index=True)
    ended_at: datetime | None = instant(nullable=True)
