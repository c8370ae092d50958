from datetime import date, datetime

from sqlmodel import Field

from curriculum.base import Base
from shared.database import instant


class CompletedModule(Base, table=True):
    __tablename__ = "completed_modules"

    training_id: str = Field(primary_key=True, foreign_key="trainings.id")
    module: int = Field(primary_key=True)
    completed_at: datetime = instant()


class PaperNumber(Base, table=True):
    """Every number that a paper about attendance has, of whatever kind: no two papers have one."""

    __tablename__ = "paper_numbers"

    number: str = Field(primary_key=True)


class AttendancePaper(Base, table=True):
    """The paper that says: this person attended the training. It says too that it is not a certification."""

    __tablename__ = "attendance_papers"

    number: str = Field(primary_key=True, foreign_key="paper_numbers.number")
    training_id: str = Field(unique=True, foreign_key="trainings.id")
    issued_on: date
    modules: int
    practice_minutes: int


class History(Base, table=True):
    """Where a training that was completed before these records begin is written down."""

    __tablename__ = "history"

    training_id: str = Field(primary_key=True, foreign_key="trainings.id")
    source: str
    brought_in_by: str
    brought_in_at: datetime = instant()
