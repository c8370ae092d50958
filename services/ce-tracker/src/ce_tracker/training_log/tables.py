from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Field

from ce_tracker.base import Base
from ce_tracker.supervisors.rules import State
from ce_tracker.training_log.rules import Competency
from shared.database import instant, state_of


class PracticeEntry(Base, table=True):
    """`mark` is another one after each change: who confirms says what they saw."""

    __tablename__ = "practice_entries"
    __table_args__ = (
        sa.Index("ix_practice_entries_person_id", "person_id", "done_on"),
        sa.Index("ix_practice_entries_supervisor_id", "supervisor_id", "state"),
    )

    id: str = Field(primary_key=True)
    person_id: str
    supervisor_id: str = Field(foreign_key="supervisors.id")
    done_on: date
    competency: Competency = state_of(Competency, name="competency")
    minutes: int
    state: State = state_of(State)
    mark: str
    noted_at: datetime = instant()
    decided_at: datetime | None = instant(nullable=True)
