from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Field

from registry.base import Base
from registry.conditions.rules import Outcome, PartOutcome
from shared.database import index_where, instant, state_of


class Training(Base, table=True):
    """A projection of what the curriculum says."""

    __tablename__ = "trainings"
    __table_args__ = (sa.Index("ix_trainings_completed", "completed_on", "person_id"),)

    person_id: str = Field(primary_key=True)
    admitted_on: date | None = None
    commitment_signed_on: date | None = None
    modules_completed: int = 0
    modules_required: int = 0
    training_id: str | None = None
    completed_on: date | None = None


class Examination(Base, table=True):
    """A projection of what the examination service says: the newest result, and whether it still stands."""

    __tablename__ = "examinations"
    __table_args__ = (sa.Index("ix_examinations_released", "released_on", "person_id"),)

    person_id: str = Field(primary_key=True)
    opened_on: date | None = None
    written_submitted_on: date | None = None
    oral_submitted_on: date | None = None
    result_id: str | None = None
    outcome: Outcome | None = state_of(Outcome, name="outcome", nullable=True)
    written: PartOutcome | None = state_of(PartOutcome, name="written", nullable=True)
    oral: PartOutcome | None = state_of(PartOutcome, name="oral", nullable=True)
    released_on: date | None = None
    withdrawn_on: date | None = None


class Recognition(Base, table=True):
    """Decided here, by two people: what another agency certified counts as training and examination."""

    __tablename__ = "recognitions"

    person_id: str = Field(primary_key=True)
    origin: str
    """The state or agency, as everybody sees it."""
    recognized_on: date
    recorded_at: datetime = instant()


class Commitment(Base, table=True):
    """Decided here: the Code of Ethics, signed and dated. The name is empty once it is a former one."""

    __tablename__ = "commitments"
    __table_args__ = (
        sa.Index("ix_commitments_code", "code_version", "person_id"),
        index_where("granted IS NULL", "ix_commitments_waiting", "person_id"),
    )

    person_id: str = Field(primary_key=True)
    name: str
    code_version: str
    signed_on: date
    recorded_at: datetime = instant()
    granted: bool | None = None
    """None: nothing is granted yet. Who may be certified is asked every second, and is looked for among these alone."""
