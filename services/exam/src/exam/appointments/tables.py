from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from exam.appointments.rules import State
from exam.base import Base
from shared.database import instant, state_of


class OralSitting(Base, table=True):
    """An appointment for the oral part. The scenario is frozen in its version when it is booked."""

    __tablename__ = "oral_sittings"
    __table_args__ = (
        sa.Index(
            "ix_oral_sittings_one_booked",
            "person_id",
            unique=True,
            sqlite_where=sa.text("state = 'booked'"),
            postgresql_where=sa.text("state = 'booked'"),
        ),
    )

    id: str = Field(primary_key=True)
    person_id: str = Field(index=True)
    slot_id: str = Field(foreign_key="oral_slots.id", index=True)
    scenario_id: str
    scenario_version: int
    rule_set: str
    state: State = state_of(State)
    booked_at: datetime = instant()
    held_at: datetime | None = instant(nullable=True)
    ended_at: datetime | None = instant(nullable=True)
    voided_by: str | None = None
    void_reason: str | None = None


class DeclinedExaminer(Base, table=True):
    """A candidate would rather not meet this examiner. No reason is asked for or kept, and the examiner is not told."""

    __tablename__ = "declined_examiners"

    person_id: str = Field(primary_key=True)
    examiner_id: str = Field(primary_key=True)
    declined_at: datetime = instant()
