from datetime import date, datetime

from sqlalchemy import JSON, Column
from sqlmodel import Field

from exam.base import Base
from shared.database import instant


class Training(Base, table=True):
    """What the curriculum says; rebuilt from its facts at any time."""

    __tablename__ = "trainings"

    person_id: str = Field(primary_key=True)
    training_id: str
    completed_on: date
    modules: int
    practice_minutes: int
    rule_set: str
    trained_by: list[str] = Field(sa_column=Column(JSON, nullable=False))


class Candidacy(Base, table=True):
    """Decided here: the examination is open to this person. `name` is the one they gave us here, if they did."""

    __tablename__ = "candidacies"

    person_id: str = Field(primary_key=True)
    opened_on: date
    opened_at: datetime = instant()
    name: str | None = None
