from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import JSON, Column
from sqlmodel import Field

from exam.attempts.rules import Part
from exam.base import Base
from exam.scoring.rules import State, TaskKind
from shared.database import index_where, instant, state_of


class MachineScore(Base, table=True):
    """An item that its kind scores, in the version that the person saw."""

    __tablename__ = "machine_scores"

    sitting_id: str = Field(primary_key=True)
    item_id: str = Field(primary_key=True)
    domain: str
    reached: float
    highest: float
    key: int = 1
    """The version of the key that it was scored by."""


class ScoringTask(Base, table=True):
    """One written answer, or one talk, that people score. Examiners know it by its code and by nothing else.

    A specimen lies here too, so that it is scored like an answer: `sitting_id` is its own id, and it is nobody's.
    """

    __tablename__ = "scoring_tasks"
    __table_args__ = (
        sa.UniqueConstraint("sitting_id", "entry_id", "round"),
        sa.Index("ix_scoring_tasks_state", "state", "opened_at"),
        index_where("answer IS NOT NULL", "ix_scoring_tasks_copied", "id"),
    )

    id: str = Field(primary_key=True)
    code: str = Field(index=True)
    part: Part = state_of(Part, name="part")
    sitting_id: str
    person_id: str = Field(index=True)
    entry_id: str
    entry_version: int
    rule_set: str
    round: str = ""
    """The appeal for which it is scored anew, or the calibration that it is a part of; empty for what counts first."""
    kind: TaskKind = state_of(TaskKind, name="kind")
    for_examiner: str | None = Field(default=None, index=True)
    """Of a specimen, who scores it; nobody else does."""
    domain: str | None = None
    answer: str | None = None
    """As older versions of this program kept it; the answer lies sealed where it was given."""
    first_examiner: str | None = None
    second_examiner: str | None = None
    state: State = state_of(State)
    opened_at: datetime = instant()
    unjudged_at: datetime | None = instant(nullable=True)
    """Of a talk, when a third examiner found that what was written down is too little to judge by."""
    settled_at: datetime | None = instant(nullable=True)
    settled: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON, nullable=True))
    """Rubric row to score."""
