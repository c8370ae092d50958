from datetime import datetime

from sqlmodel import Field

from registry.base import Base
from registry.objections.rules import State
from shared.database import instant, state_of


class Objection(Base, table=True):
    """To one seat, once. Reason and answer are sealed with the concern's own key."""

    __tablename__ = "panel_objections"

    id: str = Field(primary_key=True)
    """That of the seat."""
    concern_id: str = Field(index=True)
    state: State = state_of(State)
    reason: bytes
    objected_at: datetime = instant()
    answer: bytes | None = None
    answered_by: str | None = None
    answered_at: datetime | None = instant(nullable=True)
