from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column
from sqlmodel import Field

from exam.attempts.rules import Part
from exam.base import Base
from exam.score_runs.rules import Outcome
from shared.database import instant, state_of


class ScoreRun(Base, table=True):
    """What a part came to, and all that this follows from. A row is never changed: another score is another run."""

    __tablename__ = "score_runs"

    id: str = Field(primary_key=True)
    """SHA-256 of answers, keys, cut, rule set and engine."""
    sitting_id: str = Field(index=True)
    person_id: str = Field(index=True)
    part: Part = state_of(Part, name="part")
    answers: str
    """SHA-256 of what was answered and of what people gave for it."""
    keys: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    cut: str
    rule_set: str
    engine: str
    outcome: Outcome = state_of(Outcome, name="outcome")
    share: str | None = None
    """Of all points, as a fraction; an oral has none."""
    strands: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    """Strand to its share, as a fraction."""
    detail: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    """`WrittenScores` or `OralScores` of the room `scores`."""
    made_at: datetime = instant()
