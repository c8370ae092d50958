from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column
from sqlmodel import Field

from exam.analysis.rules import State
from exam.base import Base
from shared.database import index_where, instant, state_of


class AnalysisRun(Base, table=True):
    """A report that an administrator asked for: what it was made of, by what, and all its figures. Nobody is in it."""

    __tablename__ = "analysis_runs"
    __table_args__ = (index_where("state = 'asked'", "ix_analysis_runs_asked", "asked_by", unique=True),)

    id: str = Field(primary_key=True)
    state: State = state_of(State)
    asked_by: str
    asked_at: datetime = instant(index=True)
    made_at: datetime | None = instant(nullable=True)
    inputs: str | None = None
    """SHA-256 of what it was made of."""
    engine: str | None = None
    report: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON, nullable=True))
    """`Report` of the views."""
