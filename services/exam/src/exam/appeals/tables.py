from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from exam.appeals.rules import About, State
from exam.base import Base
from shared.database import instant, state_of


class Appeal(Base, table=True):
    """What somebody asks to be looked at again, and what two people answered. Words are sealed for the person."""

    __tablename__ = "appeals"
    __table_args__ = (
        sa.UniqueConstraint("result_id", "about"),
        sa.Index("ix_appeals_state", "state", "due_at"),
    )

    id: str = Field(primary_key=True)
    person_id: str = Field(index=True)
    result_id: str
    about: About = state_of(About, name="about")
    state: State = state_of(State)
    words: bytes
    asked_at: datetime = instant()
    due_at: datetime = instant()
    told_late_at: datetime | None = instant(nullable=True)
    """When they were told that it takes longer than we said."""
    upheld: bool | None = None
    """As one proposes it, until a second agrees."""
    answer: bytes | None = None
    answered_at: datetime | None = instant(nullable=True)
