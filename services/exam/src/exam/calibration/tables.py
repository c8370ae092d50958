from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import JSON, Column
from sqlmodel import Field

from exam.base import Base
from exam.calibration.rules import State
from shared.database import instant, state_of


class Calibration(Base, table=True):
    """Somebody scores the specimens of one rubric, alone; what they gave is compared with what was agreed."""

    __tablename__ = "calibrations"
    __table_args__ = (
        sa.Index(
            "uq_calibrations_open",
            "examiner_id",
            "entry_id",
            "entry_version",
            unique=True,
            sqlite_where=sa.text("state = 'open'"),
            postgresql_where=sa.text("state = 'open'"),
        ),
        sa.Index("ix_calibrations_examiner_id", "examiner_id", "ended_at"),
    )

    id: str = Field(primary_key=True)
    examiner_id: str
    entry_id: str
    entry_version: int
    specimens_id: str
    specimens_version: int
    rule_set: str
    state: State = state_of(State)
    begun_at: datetime = instant()
    ended_at: datetime | None = instant(nullable=True)
    given: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON, nullable=True))
    """By specimen and row, once all are scored."""
