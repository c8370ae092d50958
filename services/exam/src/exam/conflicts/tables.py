from datetime import datetime

from sqlmodel import Field

from exam.base import Base
from exam.conflicts.rules import Tie
from shared.database import instant, state_of


class Conflict(Base, table=True):
    """An examiner has said that they know a person whose answer or talk they had before them."""

    __tablename__ = "declared_conflicts"

    examiner_id: str = Field(primary_key=True)
    person_id: str = Field(primary_key=True, index=True)
    tie: Tie = state_of(Tie, name="tie")
    declared_at: datetime = instant()
