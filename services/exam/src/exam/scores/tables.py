from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column
from sqlmodel import Field

from exam.attempts.rules import Part
from exam.base import Base
from exam.scores.rules import State
from shared.database import index_where, instant, state_of


class ScoredPart(Base, table=True):
    """A part of which everything is scored: what a result is drafted from."""

    __tablename__ = "scored_parts"
    __table_args__ = (index_where("state = 'waiting'", "ix_scored_parts_waiting", "scored_at"),)

    sitting_id: str = Field(primary_key=True)
    person_id: str = Field(index=True)
    part: Part = state_of(Part, name="part")
    rule_set: str
    scored_at: datetime = instant()
    detail: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    """`WrittenScores` or `OralScores` of the views."""
    state: State = state_of(State)
